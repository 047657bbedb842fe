internal import PartnerCenterLint

/// Prints reports in one format.
protocol ReportWriter {
  mutating func add(_ report: Report, of input: InputFile)
  mutating func finish()
}
