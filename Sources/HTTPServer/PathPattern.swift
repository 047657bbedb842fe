/// A path with names in braces, which stand for any segment; letter case does not matter in the others.
struct PathPattern: Sendable {
  /// In lower case; nil for a name.
  private let segments: [[UInt8]?]

  init(_ path: String) {
    segments = path.split(separator: "/").map { segment in
      segment.hasPrefix("{") ? nil : Array(segment.lowercased().utf8)
    }
  }

  /// What follows the authority of a target in absolute form (RFC 9112, section 3.2.2).
  static func path(of target: String) -> Substring.UTF8View {
    let bytes = target.utf8[...]
    guard bytes.first != .slash, let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else {
      return bytes
    }
    return bytes[colon...].dropFirst().drop { $0 == .slash }.drop { $0 != .slash }
  }

  /// A path that fits.
  struct Match {
    /// What stands for the last name.
    var parameter: Substring?
  }

  func match(_ path: Substring.UTF8View) -> Match? {
    var match = Match()
    var at = path.startIndex
    for segment in segments {
      while at < path.endIndex, path[at] == .slash { at = path.index(after: at) }
      let start = at
      var position = 0
      while at < path.endIndex, path[at] != .slash {
        if let segment {
          guard position < segment.count, path[at].lowercase == segment[position] else {
            return nil
          }
          position += 1
        }
        at = path.index(after: at)
      }
      guard at > start, position == segment?.count ?? 0 else { return nil }
      if segment == nil { match.parameter = Substring(path[start..<at]) }
    }
    return path[at...].allSatisfy { $0 == .slash } ? match : nil
  }
}

extension UInt8 {
  fileprivate static var slash: UInt8 { UInt8(ascii: "/") }
  /// A capital letter of ASCII as a small one.
  fileprivate var lowercase: UInt8 { 0x41...0x5A ~= self ? self | 0x20 : self }
}
