internal import JSONText
internal import PartnerCenterLint

extension ErrorCode {
  /// The code in one line.
  var line: String {
    let status = status.map { "HTTP \($0)" } ?? "-"
    return "\(code)  \(status)  \(placeName.map { "[\($0)] " } ?? "")\(text)"
  }

  /// The number space, where it is not that of error bodies.
  var placeName: String? {
    switch place {
    case .body: nil
    case .cartLine: "cart line"
    case .other(let name): name
    }
  }

  func write(to writer: inout JSONWriter, rules: [RuleDescription]) {
    writer.beginObject()
    writer.member("code", code)
    writer.member("status", status)
    writer.member("text", text)
    for (key, value) in [
      ("name", name), ("place", placeName), ("area", area), ("since", since), ("until", until),
      ("note", note), ("unseen", unseen),
      ("source", source),
    ] {
      if let value { writer.member(key, value) }
    }
    writer.name("rules")
    writer.beginArray()
    for rule in rules { writer.value(rule.id) }
    writer.endArray()
    writer.endObject()
  }
}
