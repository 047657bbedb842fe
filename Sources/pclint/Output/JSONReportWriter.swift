internal import JSONText
internal import PartnerCenterLint

/// `--format json`: one object with all reports, as the contract has it.
struct JSONReportWriter: ReportWriter {
  private var writer = JSONWriter(style: .pretty)

  init() {
    writer.beginObject()
    writer.name("version")
    writer.value(1)
    writer.name("reports")
    writer.beginArray()
  }

  mutating func add(_ report: Report, of input: InputFile) {
    report.write(to: &writer, file: input.name)
  }

  mutating func finish() {
    writer.endArray()
    writer.endObject()
    StandardOutput.write(writer.bytes + [UInt8(ascii: "\n")])
  }
}
