internal import SystemCalls

/// The files that the operands of the command stand for.
struct InputList {
  /// In the order given; those of a directory sorted.
  let paths: [InputPath]

  /// - Parameters:
  ///   - standardInputName: what `-` is called in reports.
  ///   - others: files in directories that hold no requests, since they are used for something else.
  init(
    _ operands: [String], standardInputName: String?, passingOver others: Set<FileIdentity>
  ) throws(InputError) {
    var paths: [InputPath] = []
    for operand in operands {
      if operand != "-", FileType(of: operand) == .folder {
        paths += try InputList.files(in: operand, passingOver: others).map { InputPath($0) }
      } else {
        paths.append(InputPath(operand, standardInputName: standardInputName))
      }
    }
    self.paths = paths
  }

  /// A directory stands for its files of requests, sorted. Folders, pipes and sockets in it are none, whatever
  /// they are called.
  private static func files(
    in directory: String, passingOver others: Set<FileIdentity>
  ) throws(InputError) -> [String] {
    let prefix = directory.hasSuffix("/") ? directory : directory + "/"
    let names: [String]
    do throws(FileError) {
      names = try fileNames(in: directory)
    } catch {
      throw .unreadable(path: directory, reason: "\(error)")
    }
    let requests = names.filter { name in
      InputKind.directorySuffixes.contains { name.lowercased().hasSuffix($0) }
        && !name.hasPrefix(".") && FileType(of: prefix + name) ?? .regular == .regular
        && !(FileIdentity(of: prefix + name).map(others.contains) ?? false)
    }
    guard !requests.isEmpty else { throw .emptyDirectory(directory) }
    return requests.sorted().map { prefix + $0 }
  }
}
