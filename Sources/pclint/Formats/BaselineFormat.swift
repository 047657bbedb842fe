internal import JSONText
internal import PartnerCenterLint

/// What `pclint baseline` writes: the findings there are, by fingerprint, and those of files that were not linted.
struct BaselineFormat: ReportFormat {
  let opening: [UInt8]
  /// What is kept of the baseline before.
  private let kept: [UInt8]

  init(keeping kept: [(fingerprint: String, entry: Baseline.Entry)]) {
    opening = Array("{\n  \"version\": 1,\n  \"findings\": [".utf8)
    let lines = kept.map { BaselineFormat.line($0.entry, $0.fingerprint) }
    self.kept = Array(lines.joined(separator: BaselineFormat.comma))
  }

  private static let comma = [UInt8(ascii: ",")]

  var separator: [UInt8] { BaselineFormat.comma }

  func entry(_ linted: LintedRequest) -> [UInt8] {
    let lines = linted.report.findings.map { finding in
      BaselineFormat.line(
        .init(file: linted.path, rule: finding.rule, pointer: finding.pointer),
        linted.fingerprint(of: finding).description)
    }
    return Array(lines.joined(separator: separator))
  }

  private static func line(_ entry: Baseline.Entry, _ fingerprint: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("file", entry.file)
    writer.member("rule", entry.rule)
    writer.member("pointer", entry.pointer)
    writer.member("fingerprint", fingerprint)
    writer.endObject()
    return Array("\n    ".utf8) + writer.bytes
  }

  func closing(_ totals: Totals, rules: () throws -> [RuleDescription]) -> [UInt8] {
    let isEmpty = totals.severities.isEmpty
    let rest = isEmpty || kept.isEmpty ? kept : separator + kept
    return rest + Array((isEmpty && kept.isEmpty ? "]\n}\n" : "\n  ]\n}\n").utf8)
  }
}
