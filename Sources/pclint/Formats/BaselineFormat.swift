internal import JSONText
internal import PartnerCenterLint

/// What `pclint baseline` writes: the findings there are, by fingerprint.
struct BaselineFormat: ReportFormat {
  let opening: [UInt8]

  init() { opening = Array("{\n  \"version\": 1,\n  \"findings\": [".utf8) }

  var separator: [UInt8] { [UInt8(ascii: ",")] }

  func entry(_ linted: LintedRequest) -> [UInt8] {
    let lines = linted.report.findings.map { finding -> [UInt8] in
      var writer = JSONWriter()
      writer.beginObject()
      writer.member("file", linted.path)
      writer.member("rule", finding.rule)
      writer.member("pointer", finding.pointer)
      writer.member("fingerprint", linted.fingerprint(of: finding).description)
      writer.endObject()
      return Array("\n    ".utf8) + writer.bytes
    }
    return Array(lines.joined(separator: separator))
  }

  func closing(_ totals: Totals, rules: () throws -> [RuleDescription]) -> [UInt8] {
    Array((totals.severities.isEmpty ? "]\n}\n" : "\n  ]\n}\n").utf8)
  }
}
