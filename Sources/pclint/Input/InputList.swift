internal import SystemCalls

/// The files that the operands of the command stand for.
struct InputList {
  /// In the order given; those of a directory sorted.
  let paths: [InputPath]

  /// - Parameters:
  ///   - standardInputName: what `-` is called in reports.
  ///   - suffixes: the endings of the files that a directory stands for.
  ///   - others: files in directories that are none, since they are used for something else.
  init(
    _ operands: [String], standardInputName: String?, suffixes: [String],
    passingOver others: Set<FileIdentity>
  ) throws(InputError) {
    var paths: [InputPath] = []
    for operand in operands {
      if operand != "-", FileType(of: operand) == .folder {
        paths += try InputList.files(in: operand, suffixes, passingOver: others)
          .map { InputPath($0) }
      } else {
        paths.append(InputPath(operand, standardInputName: standardInputName))
      }
    }
    self.paths = paths
  }

  /// A directory stands for its files, sorted. Folders, pipes and sockets in it are none, whatever
  /// they are called, nor is a baseline.
  private static func files(
    in directory: String, _ suffixes: [String], passingOver others: Set<FileIdentity>
  ) throws(InputError) -> [String] {
    let prefix = directory.hasSuffix("/") ? directory : directory + "/"
    let names: [String]
    do throws(FileError) {
      names = try fileNames(in: directory)
    } catch {
      throw .unreadable(path: directory, reason: "\(error)")
    }
    let requests = names.filter { name in
      guard suffixes.contains(where: name.lowercased().hasSuffix), !name.hasPrefix("."),
        name != Baseline.standardPath, FileType(of: prefix + name) ?? .regular == .regular
      else { return false }
      return !(FileIdentity(of: prefix + name).map(others.contains) ?? false)
    }
    guard !requests.isEmpty else { throw .emptyDirectory(directory, wanted: suffixes) }
    return requests.sorted().map { prefix + $0 }
  }
}
