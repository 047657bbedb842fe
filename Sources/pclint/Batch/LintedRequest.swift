internal import PartnerCenterLint

/// A request and what is foreseen for it.
struct LintedRequest: Sendable {
  let found: FoundRequest
  /// With positions in the request's file.
  let report: Report
  /// The file's path from the project's folder.
  let path: String

  var file: String { found.source.name }

  /// What stays the same of a finding while other things in its file move: the file, the request in it, the
  /// rule, the place and the value there.
  func fingerprint(of finding: Finding) -> Fingerprint {
    let source = found.source
    let (start, end) = (
      source.offset(of: finding.start), source.offset(of: finding.end)
    )
    let value = String(decoding: source.bytes[start..<max(start, end)], as: UTF8.self)
    return Fingerprint(of: [path, requestKey, finding.rule, finding.pointer, value])
  }

  /// The fix of a finding as an edit of the request's file; nil where the bytes that it is about stand elsewhere,
  /// or in a recording.
  func fix(of finding: Finding) -> Fix? {
    guard let fix = finding.fix, !found.isRecorded, found.label?.file == nil,
      let edit = found.map.source(of: fix.edit)
    else { return nil }
    return Fix(edit: edit, isSafe: fix.isSafe)
  }

  private var requestKey: String {
    guard let label = found.label else { return "" }
    return label.key ?? Fingerprint(found.source.bytes).description
  }
}
