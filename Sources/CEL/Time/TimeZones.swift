internal import Glibc
internal import JSONText

/// The time zones one evaluation has used, read from the system's files on first use.
final class TimeZones {
  private static let folder = "/usr/share/zoneinfo/"
  /// No zone's file comes near this size.
  private static let maximumSize = 1 << 20

  private var known: [String: TimeZoneRules?] = [:]

  /// The offset in seconds east of UTC that a zone has at a moment, or nil for an unknown zone.
  ///
  /// - Parameter zone: a name of the IANA database such as `Europe/Paris`, or `[+-]HH:MM`.
  func offset(zone: UTF8Slice, at timestamp: Timestamp) -> Int? {
    if let fixed = TimeZones.fixedOffset(zone) { return fixed }
    return rules(String(zone))?.offset(at: timestamp.seconds)
  }

  private func rules(_ name: String) -> TimeZoneRules? {
    if let rules = known[name] { return rules }
    let rules = TimeZones.isName(name) ? TimeZones.file(name).flatMap(TimeZoneRules.init) : nil
    // Names come from expressions and requests: what is kept is bounded.
    if known.count >= 64 { known.removeAll() }
    known[name] = .some(rules)
    return rules
  }

  private static func fixedOffset(_ zone: UTF8Slice) -> Int? {
    if unsafe zone.bytes.elementsEqual("UTC".utf8) { return 0 }
    var scanner = unsafe TextScanner(zone.bytes)
    let sign = scanner.take(0x2D) ? -1 : 1
    if sign == 1 { _ = scanner.take(0x2B) }
    guard let hours = scanner.digits(2), scanner.take(0x3A), let minutes = scanner.digits(2),
      scanner.isAtEnd, hours < 24, minutes < 60
    else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }

  /// Whether a text can be the name of a zone: no way out of the folder.
  private static func isName(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    return name.utf8.count <= 64
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy {
            ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x5F
              || $0 == 0x2B || $0 == 0x2D
          }
      }
  }

  private static func file(_ name: String) -> [UInt8]? {
    guard let file = unsafe fopen(folder + name, "r") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    while bytes.count < maximumSize {
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, count in
        unsafe count = fread(buffer.baseAddress, 1, buffer.count, file)
      }
      guard !piece.isEmpty else { break }
      bytes += piece
    }
    return bytes
  }
}
