internal import JSONText
internal import PartnerCenterLint

/// `--format json`: one object with all reports, as the contract has it.
struct JSONFormat: ReportFormat {
  let opening: [UInt8]

  init() { opening = JSONFormat.head().bytes }

  var separator: [UInt8] { [UInt8(ascii: ",")] }

  func entry(_ linted: LintedRequest) -> [UInt8] {
    var writer = JSONFormat.head()
    linted.write(to: &writer)
    return Array(writer.bytes[opening.count...])
  }

  func closing(_ totals: Totals, rules: () throws -> [RuleDescription]) -> [UInt8] {
    Array((totals.requests == 0 ? "]\n}\n" : "\n  ]\n}\n").utf8)
  }

  /// A writer that stands before the first report.
  private static func head() -> JSONWriter {
    var writer = JSONWriter(style: .pretty)
    writer.beginObject()
    writer.member("version", 1)
    writer.name("reports")
    writer.beginArray()
    return writer
  }
}

/// `--format jsonl`: one report on each line.
struct JSONLinesFormat: ReportFormat {
  func entry(_ linted: LintedRequest) -> [UInt8] {
    var writer = JSONWriter()
    linted.write(to: &writer)
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}

extension LintedRequest {
  /// Writes the report as the contract's JSON object, with the request it is about where the file has several.
  func write(to writer: inout JSONWriter) {
    report.write(to: &writer, file: file) { writer in
      guard let label = found.label else { return }
      writer.name("request")
      writer.beginObject()
      if let file = label.file { writer.member("file", file) }
      writer.member("line", label.line)
      for (name, value) in [("name", label.name), ("method", label.method), ("path", label.path)] {
        if let value { writer.member(name, value) }
      }
      writer.endObject()
    }
  }
}
