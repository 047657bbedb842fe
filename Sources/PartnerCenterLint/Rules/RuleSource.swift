internal import SystemCalls
internal import YAMLText

/// A directory of rule files, or the rules that are built in.
public struct RuleSource: Sendable {
  /// How large a rule file may be, in bytes.
  public static let fileLimit = 4 << 20

  let files: [RuleFile]

  /// The rules that come with pclint.
  public static let embedded = RuleSource(files: embeddedFiles())

  /// The file of this path.
  func file(_ path: String) -> RuleFile? { files.first { $0.path == path } }

  init(files: [RuleFile]) { self.files = files.sorted { $0.path < $1.path } }

  /// Reads the `.yaml` files of a directory and of its `operations` folder.
  ///
  /// - Throws: `RuleFileError` where the directory or a file cannot be read, or holds no rule file.
  public init(directory: String) throws(RuleFileError) {
    var files: [RuleFile] = []
    for folder in ["", "operations/"] {
      let path = folder.isEmpty ? directory : "\(directory)/operations"
      for name in try RuleSource.names(in: path, optional: !folder.isEmpty) {
        let display = "\(path)/\(name)"
        let bytes = try RuleSource.bytes(of: display)
        files.append(RuleFile(path: folder + name, display: display, content: .yaml(bytes)))
      }
    }
    guard !files.isEmpty else {
      throw RuleSource.unreadable(directory, "it holds no .yaml file")
    }
    self.init(files: files)
  }

  /// Whether this can stand for all rules: it has a catalogue of codes.
  public var isComplete: Bool { files.contains { $0.path == "codes.yaml" } }

  private static func names(in path: String, optional: Bool) throws(RuleFileError) -> [String] {
    do throws(FileError) {
      return try fileNames(in: path).filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }
    } catch {
      if optional { return [] }
      throw unreadable(path, "\(error)")
    }
  }

  private static func bytes(of path: String) throws(RuleFileError) -> [UInt8] {
    do throws(FileError) {
      return try ReadableFile(path, onlyRegular: true).contents(limit: fileLimit)
    } catch {
      throw unreadable(path, "\(error)")
    }
  }

  private static func unreadable(_ path: String, _ reason: String) -> RuleFileError {
    RuleFileError(file: path, mark: .start, fact: .unreadable(reason))
  }

  private static func embeddedFiles() -> [RuleFile] {
    EmbeddedRules.files.map { file in
      let path = file.path.description
      return RuleFile(path: path, display: "Rules/" + path, content: .embedded(file))
    }
  }
}
