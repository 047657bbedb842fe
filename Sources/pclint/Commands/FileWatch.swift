internal import Glibc
internal import SystemCalls

/// Waits until one of some files changes: inotify on their folders, since editors put a new file in the place
/// of the old one. The owner of the descriptor.
final class FileWatch {
  /// Editors write in several steps: so long nothing must have happened, in milliseconds.
  private static let quiet: Int32 = 60
  private static let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE)

  private let descriptor: Int32
  /// The folder of each watch, ending in a slash, and the names in it that matter; nil stands for all.
  private var places: [Int32: (folder: String, names: Set<String>?)] = [:]

  /// - Parameters:
  ///   - paths: files, or folders, of which any file counts.
  ///   - others: the same; a folder that is not there is passed over.
  init(_ paths: [String], others: [String]) throws(InputError) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { throw .unreadable(path: "inotify", reason: systemMessage()) }
    for path in paths { try add(path) }
    for path in others { try? add(path) }
  }

  deinit { close(descriptor) }

  private func add(_ path: String) throws(InputError) {
    let isFolder = FileType(of: path) == .folder
    let slash = path.lastIndex(of: "/")
    let folder = isFolder ? path : slash.map { String(path[...$0]) } ?? "."
    let watch = unsafe inotify_add_watch(descriptor, folder, FileWatch.events)
    guard watch >= 0 else { throw .unreadable(path: folder, reason: systemMessage()) }
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let known = places[watch].map { $0.names } ?? []
    places[watch] = (
      folder.hasSuffix("/") ? folder : folder + "/", isFolder ? nil : known?.union([name])
    )
  }

  /// Waits for the next change, and until the changes have come to rest.
  ///
  /// - Parameter own: files that were written by this program, and are no change as they are.
  func wait(passingOver own: Set<FileStamp>) {
    while !readEvents(passingOver: own) {}
    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while unsafe poll(&ready, 1, FileWatch.quiet) > 0 { _ = readEvents(passingOver: own) }
  }

  /// Reads what happened; waits where nothing did.
  ///
  /// - Returns: whether it matters.
  private func readEvents(passingOver own: Set<FileStamp>) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    let count = unsafe read(descriptor, &buffer, buffer.count)
    var matters = false
    var at = 0
    let head = MemoryLayout<inotify_event>.size
    while at + head <= count {
      let event = unsafe buffer.withUnsafeBytes {
        unsafe $0.loadUnaligned(fromByteOffset: at, as: inotify_event.self)
      }
      let end = at + head + Int(event.len)
      let bytes = buffer[(at + head)..<min(end, count)].prefix { $0 != 0 }
      let name = String(decoding: bytes, as: UTF8.self)
      if isMeant(name, of: event.wd), !isOwn(name, of: event.wd, own) { matters = true }
      at = end
    }
    return matters
  }

  private func isMeant(_ name: String, of watch: Int32) -> Bool {
    guard let place = places[watch] else { return false }
    // A folder stands for no hidden file; editors keep what is not saved yet in such.
    return place.names?.contains(name) ?? !name.hasPrefix(".")
  }

  private func isOwn(_ name: String, of watch: Int32, _ own: Set<FileStamp>) -> Bool {
    guard !own.isEmpty, let folder = places[watch]?.folder else { return false }
    return FileReplacement.isTemporary(name)
      || FileStamp(of: folder + name).map(own.contains) ?? false
  }
}
