internal import Glibc

/// Waits until one of some files changes: inotify on their folders, since editors put a new file in the place
/// of the old one. The owner of the descriptor.
final class FileWatch {
  /// Editors write in several steps: so long nothing must have happened, in milliseconds.
  private static let quiet: Int32 = 60
  private static let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE)

  private let descriptor: Int32
  /// The names that matter, by watch; none stand for all.
  private var names: [Int32: Set<String>] = [:]

  /// - Parameter paths: files, or folders, of which any file counts.
  init(_ paths: [String]) throws(InputError) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { throw .unreadable(path: "inotify", reason: systemMessage()) }
    for path in paths { try add(path) }
  }

  deinit { close(descriptor) }

  private func add(_ path: String) throws(InputError) {
    let isFolder = unsafe opendir(path).map { unsafe closedir($0) } != nil
    let slash = path.lastIndex(of: "/")
    let folder = isFolder ? path : slash.map { String(path[...$0]) } ?? "."
    let watch = unsafe inotify_add_watch(descriptor, folder, FileWatch.events)
    guard watch >= 0 else { throw .unreadable(path: folder, reason: systemMessage()) }
    if isFolder {
      names[watch] = []
    } else if names[watch] != [] {
      let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
      names[watch, default: []].insert(name)
    }
  }

  /// Waits for the next change, and until the changes have come to rest.
  func wait() {
    while !readEvents() {}
    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while unsafe poll(&ready, 1, FileWatch.quiet) > 0 { _ = readEvents() }
  }

  /// Reads what happened; waits where nothing did.
  ///
  /// - Returns: whether it matters.
  private func readEvents() -> Bool {
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
      let name = buffer[(at + head)..<min(end, count)].prefix { $0 != 0 }
      let wanted = names[event.wd] ?? []
      if wanted.isEmpty || wanted.contains(String(decoding: name, as: UTF8.self)) { matters = true }
      at = end
    }
    return matters
  }
}
