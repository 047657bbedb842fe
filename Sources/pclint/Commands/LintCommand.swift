internal import PartnerCenterLint

/// `pclint lint`: predicts the answers to the requests in files.
struct LintCommand {
  private let arguments: Arguments
  private let outputs: OutputSettings

  init(_ arguments: Arguments) throws(UsageError) {
    self.arguments = arguments
    outputs = try OutputSettings(arguments)
  }

  func run() throws -> ExitStatus {
    guard !arguments.operands.isEmpty else { throw UsageError.noInput }
    let linter = try requestLinter()
    let paths = try InputList(
      arguments.operands, standardInputName: arguments[.stdinFilename]
    ).paths
    let worker = BatchWorker(
      linter: linter, formats: outputs.formats, threshold: try threshold(),
      measuresTime: outputs.counting == .statistics)
    let batch = Batch(
      worker: worker, files: try outputs.files(), paths: paths, origin: try origin(),
      jobs: try arguments.count(.jobs) ?? WorkerThread.processorCount)
    var progress = Progress(
      isShown: Progress.isPossible(reportsOnTerminal: outputs.fillTerminal),
      total: InputFile.totalSize(of: paths))
    let (totals, status) = try batch.run(&progress)
    try outputs.printCounts(totals)
    return status
  }

  private func requestLinter() throws -> RequestLinter {
    let linter = try arguments.linter()
    let context = try arguments[.context].map { path in
      try linter.context(InputFile(InputPath(path)).contents())
    }
    let requestLinter = RequestLinter(
      linter: linter, context: context, now: try moment(), operation: arguments[.operation],
      target: try target())
    try requestLinter.check()
    return requestLinter
  }

  private func target() throws(UsageError) -> (method: String, path: String)? {
    guard let text = arguments[.request] else { return nil }
    let words = text.split(separator: " ").map(String.init)
    // The line as Microsoft's pages print it ends in "HTTP/1.1".
    let isLine = words.count == 3 && words[2].hasPrefix("HTTP/")
    guard words.count == 2 || isLine else { throw .invalidRequest(text) }
    return (words[0], words[1])
  }

  private func moment() throws(UsageError) -> Moment? {
    guard let text = arguments[.now] else { return nil }
    guard let moment = Moment(text) else { throw .invalidTime(text) }
    return moment
  }

  private func threshold() throws(UsageError) -> FailureThreshold {
    let standard = arguments[.strict] == nil ? FailureThreshold.error : .warning
    return try arguments.choice(.failOn, default: standard)
  }

  private func origin() throws(UsageError) -> TextOrigin {
    guard let text = arguments[.startsAt] else { return .start }
    let numbers = text.split(separator: ":").map { Int($0) }
    guard numbers.count == 2, let line = numbers[0], let offset = numbers[1], line > 0, offset >= 0
    else { throw .invalidOrigin(text) }
    return TextOrigin(offset: offset, line: line)
  }
}

extension RequestLinter {
  /// Refuses an operation or a request line that no request can have, before any file is read.
  fileprivate func check() throws(LintError) {
    guard operation != nil || target != nil else { return }
    _ = try linter.lint(
      Request(body: [], operation: operation, method: target?.method, path: target?.path))
  }
}

extension InputFile {
  /// How many bytes some files have together; nil where one of them does not tell.
  fileprivate static func totalSize(of paths: [InputPath]) -> Int? {
    var total = 0
    for path in paths {
      guard let size = try? InputFile(path).size else { return nil }
      total += size
    }
    return total
  }
}
