internal import Glibc
internal import SystemCalls

/// `pclint serve`: becomes the sidecar, an executable of its own.
struct ServeCommand {
  private static let name = "pclintd"
  private let words: [String]

  /// - Parameter words: the sidecar's options; it reads them itself.
  init(_ words: [String]) { self.words = words }

  /// Returns only where there is no sidecar: beside this executable, or else on the PATH.
  func run() throws(UsageError) -> ExitStatus {
    let arguments = CStrings([ServeCommand.name] + words)
    if let folder = ServeCommand.folder {
      _ = unsafe execv("\(folder)/\(ServeCommand.name)", arguments.pointers)
    }
    _ = unsafe execvp(ServeCommand.name, arguments.pointers)
    throw .noSidecar(name: ServeCommand.name, reason: systemMessage())
  }

  /// Where this executable lies.
  private static var folder: String? {
    var path = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink("/proc/self/exe", &path, path.count)
    guard count > 0 else { return nil }
    let text = String(decoding: path[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return text.lastIndex(of: "/").map { String(text[..<$0]) }
  }
}
