internal import PartnerCenterLint

/// What is printed where: `--format`, `--output`, `--summary`, `--statistics`, `--color`.
struct OutputSettings {
  /// What is counted and printed at the end.
  enum Counting {
    case nothing
    case summary
    case statistics
  }

  let counting: Counting
  private let style: Style
  /// The form of the reports; nil where counts or a difference take their place.
  private let format: OutputFormat?
  /// Whether the standard output holds a difference or a mended text: the rest then goes to the standard error.
  private let isOutputTaken: Bool
  private let outputs: [(format: OutputFormat, path: String)]

  init(_ arguments: Arguments) throws(UsageError) {
    let isCounted = arguments[.summary] != nil || arguments[.statistics] != nil
    counting = arguments[.statistics] != nil ? .statistics : isCounted ? .summary : .nothing
    let format = try arguments.choice(.format, default: OutputFormat.text)
    let isDifference = arguments.fixMode == .diff
    self.format = (isCounted || isDifference) && arguments[.format] == nil ? nil : format
    isOutputTaken =
      isDifference || arguments.fixMode == .write && arguments.operands.contains("-")
    style = try arguments.style(
      onTerminal: isOutputTaken ? StandardError.isTerminal : StandardOutput.isTerminal)
    var outputs: [(OutputFormat, String)] = []
    for text in arguments.all(.output) {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let format = OutputFormat(rawValue: parts[0]) else {
        throw .invalidOutput(text)
      }
      outputs.append((format, parts[1]))
    }
    self.outputs = outputs
  }

  /// The files that reports are written to.
  var paths: [String] { outputs.map(\.path).filter { $0 != "-" } }

  /// The forms of all reports, in the order of `files`.
  var formats: [any ReportFormat] {
    (format.map { [$0.format(style: style)] } ?? [])
      + outputs.map { $0.format.format(style: .plain) }
  }

  /// Opens what is written to.
  func files() throws(UsageError) -> [ReportFile] {
    var files: [ReportFile] = []
    if format != nil { files.append(ReportFile(onStandardError: isOutputTaken)) }
    for output in outputs { files.append(try ReportFile(path: output.path)) }
    return files
  }

  /// Whether the reports go to the terminal, which then has no place for a line of progress.
  var fillTerminal: Bool { format != nil && (isOutputTaken || StandardOutput.isTerminal) }

  /// Prints what was counted: in place of the reports, or beside other things on the standard error.
  func printCounts(_ totals: Totals) {
    guard counting != .nothing else { return }
    let text = totals.text
    if format == nil, !isOutputTaken {
      StandardOutput.write(text)
    } else {
      StandardError.write(text)
    }
  }
}
