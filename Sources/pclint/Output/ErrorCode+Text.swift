internal import PartnerCenterLint

extension ErrorCode {
  /// The code in one line.
  var line: String {
    let status = status.map { "HTTP \($0)" } ?? "-"
    return "\(code)  \(status)  \(placeName.map { "[\($0)] " } ?? "")\(text)"
  }
}
