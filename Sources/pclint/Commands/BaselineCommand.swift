internal import PartnerCenterLint

/// `pclint baseline`: writes the findings there are to a file, so that only new ones are told from now on.
struct BaselineCommand {
  private let settings: LintSettings

  init(_ arguments: Arguments) throws { settings = try LintSettings(arguments) }

  func run() throws -> ExitStatus {
    let paths = try settings.paths()
    let configuration = settings.configuration
    let path =
      settings.arguments[.baseline]
      ?? configuration.resolved(configuration.baseline ?? Baseline.standardPath)
    let worker = BatchWorker(
      linter: try settings.requestLinter(), formats: [BaselineFormat()], threshold: .never,
      filter: try settings.filter(withBaseline: false), measuresTime: false)
    let batch = Batch(
      worker: worker, files: [try ReportFile(path: path)], paths: paths,
      origin: try settings.origin(), jobs: try settings.jobs)
    var progress = Progress(isShown: false, total: nil)
    let (totals, status) = try batch.run(&progress)
    let count = totals.severities.values.reduce(0, +)
    let isUsed = configuration.baseline != nil
    StandardOutput.complain(
      "pclint: \(count) finding\(count == 1 ? "" : "s") written to \(path)"
        + (isUsed ? "" : "; name it in \(Configuration.fileName) or with --baseline"))
    return status
  }
}
