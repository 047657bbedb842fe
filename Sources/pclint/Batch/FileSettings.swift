internal import PartnerCenterLint

/// What the configuration says about single files.
struct FileSettings: Sendable {
  let project: Project
  private let entries: [(rule: Configuration.FileRule, context: Context?)]

  init(_ configuration: Configuration, _ linter: Linter) throws {
    project = Project(configuration)
    var entries: [(Configuration.FileRule, Context?)] = []
    for rule in configuration.files {
      let context = try rule.context.map { name in
        try linter.context(at: configuration.resolved(name))
      }
      let known = linter.operations.map(\.name)
      if let operation = rule.operation, !known.contains(operation) {
        throw ConfigurationError(
          file: configuration.path ?? "", mark: rule.mark,
          fact: .unknownWord(operation, what: "operation", known: known))
      }
      entries.append((rule, context))
    }
    self.entries = entries
  }

  /// The operation of a file, and the context of its requests: what the first entry says that says it.
  func settings(of path: String) -> (operation: String?, context: Context?) {
    guard !entries.isEmpty else { return (nil, nil) }
    let fitting = entries.filter { $0.rule.pattern.matches(path) }
    return (
      fitting.compactMap(\.rule.operation).first, fitting.compactMap(\.context).first
    )
  }
}

extension Linter {
  /// Reads a context from a file; what is wrong with it is told with the file's name.
  func context(at path: String) throws -> Context {
    let bytes = try InputFile(InputPath(path)).contents()
    do {
      return try context(bytes)
    } catch {
      throw InputError.malformed(place: path, reason: "\(error)")
    }
  }
}
