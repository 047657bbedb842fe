internal import PartnerCenterLint
internal import SystemCalls

/// `pclint lint`: predicts the answers to the requests in files.
struct LintCommand {
  private let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  func run() throws -> ExitStatus {
    guard arguments[.watch] != nil else { return try LintRun(arguments).run().status }
    if arguments.operands.isEmpty { throw UsageError.noInput }
    if arguments.operands.contains("-") { throw UsageError.unwatchable }
    _ = try OutputSettings(arguments)
    while true {
      // Made before linting: what changes meanwhile is not missed.
      let watch = try FileWatch(arguments.operands, others: otherPaths())
      var written: Set<FileStamp> = []
      do {
        written = try LintRun(arguments).run().written
      } catch {
        StandardError.complain("pclint: \(error)")
      }
      if StandardError.isTerminal { StandardError.complain("pclint: watching; Ctrl-C ends it") }
      watch.wait(passingOver: written)
      if StandardOutput.isTerminal { StandardOutput.write("\u{1B}[2J\u{1B}[H") }
    }
  }

  /// What the files of the command line are read from and linted with, whether it is there or not.
  private func otherPaths() -> [String] {
    let configuration =
      arguments[.noConfig] == nil ? ConfigurationFinder.path(arguments[.config]) : nil
    let others =
      (try? LintSettings(arguments))?.watchedPaths
      // The configuration has a fault, which somebody will mend.
      ?? arguments.all(.context) + arguments.all(.rules)
    return others + bodyPaths() + [configuration ?? Configuration.fileName]
  }

  /// The files that requests of the command line name as their bodies.
  private func bodyPaths() -> [String] {
    let list = try? InputList(
      arguments.operands, standardInputName: nil, suffixes: InputKind.requestSuffixes,
      passingOver: [])
    return (list?.paths ?? []).filter { $0.kind == .http }
      .flatMap { (try? RequestFile($0))?.bodyPaths ?? [] }
  }
}

/// One go at linting the files of a command line.
private struct LintRun {
  private let settings: LintSettings
  private let outputs: OutputSettings

  init(_ arguments: Arguments) throws {
    outputs = try OutputSettings(arguments)
    settings = try LintSettings(arguments)
  }

  func run() throws -> BatchOutcome {
    let paths = try settings.paths(writing: outputs.paths)
    let filter = try settings.filter(withBaseline: true)
    let batch = Batch(
      worker: try worker(filter), mending: try settings.mending(), files: try outputs.files(),
      paths: paths, origin: try settings.origin(of: paths), jobs: try settings.jobs)
    let isShown = Progress.isPossible(reportsOnTerminal: outputs.fillTerminal)
    var progress = Progress(
      isShown: isShown, total: isShown ? LintRun.totalSize(of: paths) : nil)
    let outcome = try batch.run(&progress)
    outputs.printCounts(outcome.totals)
    let file = settings.configuration.path ?? ""
    for complaint in filter.complaints(outcome.totals.filtered, file: file) {
      StandardError.complain("pclint: \(complaint)")
    }
    return outcome
  }

  private func worker(_ filter: FindingFilter) throws -> BatchWorker {
    let linter = try settings.requestLinter()
    let fixer = Fixer(
      linter: linter, filter: filter, isUnsafe: settings.arguments[.unsafeFixes] != nil)
    return BatchWorker(
      linter: linter, formats: outputs.formats, threshold: try settings.threshold(),
      filter: filter, fixer: settings.arguments.fixMode.map { _ in fixer },
      writesFixes: settings.arguments.fixMode == .write,
      measuresTime: outputs.counting == .statistics)
  }

  /// How many bytes some files have together; nil where one of them does not tell.
  private static func totalSize(of paths: [InputPath]) -> Int? {
    var total = 0
    for path in paths {
      let size = path.file.map { ReadableFile.size(of: $0) } ?? ReadableFile.standardInput.size
      guard let size else { return nil }
      total += size
    }
    return total
  }
}
