internal import JSONText

/// A path with names in braces, which stand for any segment; letter case does not matter in the others.
struct PathPattern: Sendable {
  private static let slash = UInt8(ascii: "/")
  /// Stands for a name; no path has it.
  private static let name: UInt8 = 0

  /// The segments in lower case, with a slash behind each.
  private let bytes: [UInt8]

  init(_ path: String) {
    bytes = path.split(separator: "/").flatMap { segment in
      (segment.hasPrefix("{") ? [PathPattern.name] : Array(segment.lowercased().utf8))
        + [PathPattern.slash]
    }
  }

  /// Where the path begins in a target: behind the authority where it has one (RFC 9112, section 3.2.2).
  static func start(of target: UnsafeBufferPointer<UInt8>) -> Int {
    guard unsafe target.first != slash, let colon = unsafe target.firstIndex(of: UInt8(ascii: ":"))
    else { return 0 }
    let host = unsafe target[colon...].dropFirst().drop { $0 == slash }
    return unsafe host.firstIndex(of: slash) ?? target.count
  }

  /// What stands for the names, in order; nil where the path does not fit.
  ///
  /// - Parameter path: slashes that repeat, or stand at the end, do not count.
  func match(_ path: UnsafeBufferPointer<UInt8>, from start: Int) -> [Range<Int>]? {
    var names: [Range<Int>] = []
    var (at, position) = (start, 0)
    while position < bytes.count {
      unsafe PathPattern.skipSlashes(path, &at)
      let begin = at
      while unsafe at < path.count && path[at] != PathPattern.slash {
        if bytes[position] != PathPattern.name {
          guard unsafe path[at].asciiFolded == bytes[position] else { return nil }
          position += 1
        }
        at += 1
      }
      guard at > begin else { return nil }
      if bytes[position] == PathPattern.name {
        names.append(begin..<at)
        position += 1
      }
      guard bytes[position] == PathPattern.slash else { return nil }
      position += 1
    }
    unsafe PathPattern.skipSlashes(path, &at)
    return at == path.count ? names : nil
  }

  private static func skipSlashes(_ path: UnsafeBufferPointer<UInt8>, _ at: inout Int) {
    while unsafe at < path.count && path[at] == slash { at += 1 }
  }
}
