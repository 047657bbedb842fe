internal import PartnerCenterLint
internal import YAMLText

/// What `pclint.yaml` says: how the requests of a project are linted.
struct Configuration: Sendable {
  /// The file's name.
  static let fileName = "pclint.yaml"

  /// What some files are.
  struct FileRule: Sendable {
    let pattern: GlobPattern
    let operation: String?
    /// The path of a context, below the configuration's folder.
    let context: String?
    let mark: YAMLNode.Mark
  }

  /// Findings that are not to be told, and why.
  struct Ignore: Sendable {
    let rule: String
    /// Nil is all files.
    let files: GlobPattern?
    /// Places in requests, as a JSON Pointer with `*`; nil is everywhere.
    let pointer: GlobPattern?
    let reason: String
    /// The last day, such as `2026-12-31`.
    let until: String?
    let mark: YAMLNode.Mark
  }

  /// A rule's severity and where the file says it.
  struct SeverityRule: Sendable {
    let override: RuleOverride
    let mark: YAMLNode.Mark
  }

  /// The configuration's own path; nil where there is none.
  var path: String?
  var context: String?
  var rules: [String] = []
  var files: [FileRule] = []
  var severities: [SeverityRule] = []
  var ignores: [Ignore] = []
  var baseline: String?
  var failOn: FailureThreshold?

  /// The folder of the configuration, ending in a slash; empty for the working directory.
  var folder: String {
    guard let path, let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[...slash])
  }

  /// A path that the configuration names, from the working directory.
  func resolved(_ name: String) -> String { name.hasPrefix("/") ? name : folder + name }
}
