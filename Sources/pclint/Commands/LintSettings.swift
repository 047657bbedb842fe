internal import PartnerCenterLint
internal import SystemCalls

/// What the command line and the configuration say about linting; the command line wins.
struct LintSettings {
  let arguments: Arguments
  let configuration: Configuration

  init(_ arguments: Arguments) throws {
    self.arguments = arguments
    configuration =
      arguments[.noConfig] == nil
      ? try ConfigurationFinder.configuration(named: arguments[.config]) : Configuration()
  }

  /// Each thread has input under way, which is held in memory.
  private static let jobsLimit = 256

  var jobs: Int {
    get throws(UsageError) {
      try arguments.count(.jobs, upTo: LintSettings.jobsLimit)
        ?? min(SystemThread.processorCount, LintSettings.jobsLimit)
    }
  }

  func threshold() throws(UsageError) -> FailureThreshold {
    let standard = arguments[.strict] != nil ? .warning : configuration.failOn ?? .error
    return try arguments.choice(.failOn, default: standard)
  }

  /// Where in a larger file the input begins.
  func origin(of paths: [InputPath]) throws(UsageError) -> TextOrigin {
    guard let text = arguments[.startsAt] else { return .start }
    guard paths.count == 1, paths[0].kind == .lines else { throw .originOfOthers }
    let numbers = text.split(separator: ":").map { Int($0) }
    guard numbers.count == 2, let line = numbers[0], let offset = numbers[1], line > 0, offset >= 0
    else { throw .invalidOrigin(text) }
    return TextOrigin(offset: offset, line: line)
  }

  /// What is done with mended files; nil where none are.
  func mending() throws(UsageError) -> Mending? {
    guard let mode = arguments.fixMode else { return nil }
    return Mending(mode: mode, failsOnChange: try threshold() != .never)
  }

  // MARK: Linting

  func requestLinter() throws -> RequestLinter {
    let linter = try linter()
    let context = arguments[.context] ?? configuration.context.map(configuration.resolved)
    let now = try moment()
    let requestLinter = RequestLinter(
      linter: linter, context: try context.map { try linter.context(at: $0) }, now: now,
      operation: arguments[.operation], target: try target(),
      files: try FileSettings(configuration, linter))
    try requestLinter.check()
    return requestLinter
  }

  /// The rules of the project and of the command line.
  func linter() throws -> Linter {
    var sources: [RuleSource] = []
    for folder in configuration.rules {
      sources.append(try RuleSource(directory: configuration.resolved(folder)))
    }
    sources += try arguments.ruleSources()
    let linter = try Linter(
      adding: sources, overriding: configuration.severities.map(\.override))
    try checkRules(of: linter)
    return linter
  }

  /// Refuses severities and ignores of rules that do not exist.
  private func checkRules(of linter: Linter) throws {
    let named =
      configuration.severities.map { ($0.override.rule, $0.mark) }
      + configuration.ignores.map { ($0.rule, $0.mark) }
    guard !named.isEmpty else { return }
    let known = try linter.ruleIDs()
    for (rule, mark) in named where !known.contains(rule) {
      throw ConfigurationError(
        file: configuration.path ?? "", mark: mark,
        fact: Int(rule) != nil
          ? .codeForRule(rule) : .unknownWord(rule, what: "rule", known: known.sorted()))
    }
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

  // MARK: Passing over

  /// - Parameter baseline: whether the findings of the baseline are passed over.
  func filter(withBaseline: Bool) throws -> FindingFilter {
    let path = arguments[.baseline] ?? configuration.baseline.map(configuration.resolved)
    let baseline = withBaseline ? try path.map { path in try Baseline(path: path) } : nil
    return FindingFilter(configuration.ignores, baseline, today: (try moment() ?? .current).day)
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
