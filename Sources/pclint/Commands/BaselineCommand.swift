internal import PartnerCenterLint

/// `pclint baseline`: writes the findings there are to a file, so that only new ones are told from now on.
struct BaselineCommand {
  private let settings: LintSettings

  init(_ arguments: Arguments) throws { settings = try LintSettings(arguments) }

  func run() throws -> ExitStatus {
    let configuration = settings.configuration
    let path = settings.baselinePath
    let paths = try settings.paths(writing: [path], withBaseline: false)
    // A file that is no baseline is written anew.
    let kept = (try? Baseline(path: path))?.entries(besides: paths, in: configuration) ?? []
    let worker = BatchWorker(
      linter: try settings.requestLinter(), formats: [BaselineFormat(keeping: kept)],
      threshold: .never,
      filter: try settings.filter(withBaseline: false), measuresTime: false)
    let replacement = try FileReplacement(path)
    let batch = Batch(
      worker: worker, files: [ReportFile(replacement)], paths: paths,
      origin: try settings.origin(of: paths), jobs: try settings.jobs)
    var progress = Progress(isShown: false, total: nil)
    let outcome = try batch.run(&progress)
    guard outcome.totals.requests > 0 else {
      StandardError.complain("pclint: nothing was linted; \(path) stays as it is")
      return .failed
    }
    try replacement.commit()
    let count = outcome.totals.severities.values.reduce(0, +)
    let isUsed = configuration.baseline != nil
    StandardError.complain(
      "pclint: \(count) finding\(count == 1 ? "" : "s") written to \(path)"
        + (kept.isEmpty ? "" : ", \(kept.count) of other files kept")
        + (isUsed ? "" : "; name it in \(Configuration.fileName) or with --baseline"))
    return outcome.status
  }
}
