internal import PartnerCenterLint
internal import SystemCalls

extension LintSettings {
  /// The files of the command line.
  ///
  /// - Parameters:
  ///   - suffixes: the endings of the files that a directory stands for.
  ///   - written: the files that will be written. They are none of a directory's requests.
  ///   - withBaseline: whether the baseline is read.
  func paths(
    _ suffixes: [String] = InputKind.requestSuffixes, writing written: [String],
    withBaseline: Bool = true
  ) throws -> [InputPath] {
    guard let first = arguments.operands.first else { throw UsageError.noInput }
    try LintSettings.checkNoCommand(first)
    let used = usedPaths + (withBaseline ? [baselinePath] : [])
    let paths = try InputList(
      arguments.operands, standardInputName: arguments[.stdinFilename], suffixes: suffixes,
      passingOver: Set((used + written).compactMap { FileIdentity(of: $0) })
    ).paths
    try LintSettings.checkNothingIsLost(
      written, read: used + (written.isEmpty ? [] : paths.compactMap(\.file)))
    return paths
  }

  /// The files that are read besides requests: in a directory, they are none.
  private var usedPaths: [String] {
    let named = configuration.files.map(\.context) + [configuration.context]
    let contexts = [arguments[.context]] + named.map { $0.map(configuration.resolved) }
    return (contexts + [configuration.path]).compactMap { $0 }
  }

  /// Files and directories that a run is about besides requests.
  var watchedPaths: [String] {
    usedPaths + [baselinePath] + configuration.rules.map(configuration.resolved)
      + arguments.all(.rules)
  }

  /// Where the baseline is or would be.
  var baselinePath: String {
    arguments[.baseline]
      ?? configuration.resolved(configuration.baseline ?? Baseline.standardPath)
  }

  /// Refuses to write over what is read, or twice to one file.
  private static func checkNothingIsLost(
    _ written: [String], read: [String]
  ) throws(UsageError) {
    var names: Set<String> = []
    var taken = Set(read.compactMap { FileIdentity(of: $0) })
    for path in written {
      let isFree = FileIdentity(of: path).map { taken.insert($0).inserted } ?? true
      guard names.insert(path).inserted, isFree else { throw .writtenAndUsed(path: path) }
    }
  }

  /// Tells a subcommand that stands behind an option, or is misspelt, from a file.
  private static func checkNoCommand(_ word: String) throws(UsageError) {
    guard word != "-", FileType(of: word) == nil else { return }
    if let command = Command(rawValue: word) { throw .lateCommand(command) }
    let known = Command.allCases.map(\.rawValue)
    guard !word.contains("."), let near = suggestion(for: word, among: known) else { return }
    throw .unknownCommand(word, near: near)
  }
}
