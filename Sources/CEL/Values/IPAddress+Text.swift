internal import JSONText

extension IPAddress {
  /// Reads an IPv4 address of four decimal numbers, or an IPv6 address (RFC 4291 §2.2) without a
  /// zone and without an IPv4 address inside.
  init?(_ text: UTF8Slice) {
    let isV6 = unsafe text.bytes.contains(0x3A)
    if let bits = isV6 ? nil : unsafe IPAddress.v4(text.bytes) {
      self.init(v4: bits)
    } else if isV6, let bits = unsafe IPAddress.v6(text.bytes) {
      self.init(v6: bits)
    } else {
      return nil
    }
  }

  private static func v4(_ text: UnsafeBufferPointer<UInt8>) -> UInt32? {
    var scanner = unsafe TextScanner(text)
    var bits: UInt32 = 0
    for place in 0..<4 {
      guard place == 0 || scanner.take(0x2E), let first = scanner.digit() else { return nil }
      var number = first
      while first != 0, let digit = scanner.digit(), number < 256 { number = number * 10 + digit }
      guard number < 256 else { return nil }
      bits = bits << 8 | UInt32(number)
    }
    return scanner.isAtEnd ? bits : nil
  }

  private static func v6(_ text: UnsafeBufferPointer<UInt8>) -> UInt128? {
    guard text.count <= 39 else { return nil }
    let halves = unsafe String(decoding: text, as: UTF8.self).split(
      separator: "::", omittingEmptySubsequences: false)
    guard halves.count <= 2, let head = groups(halves[0]) else { return nil }
    guard halves.count == 2 else { return head.count == 8 ? joined(head) : nil }
    guard let tail = groups(halves[1]), head.count + tail.count < 8 else { return nil }
    let zeros = [UInt16](repeating: 0, count: 8 - head.count - tail.count)
    return joined(head + zeros + tail)
  }

  /// The groups of hexadecimal digits of a half, of which there may be none.
  private static func groups(_ text: Substring) -> [UInt16]? {
    guard !text.isEmpty else { return [] }
    var groups: [UInt16] = []
    for part in text.utf8.split(separator: 0x3A, omittingEmptySubsequences: false) {
      guard (1...4).contains(part.count) else { return nil }
      var value: UInt32 = 0
      for byte in part {
        guard let digit = byte.hexDigit else { return nil }
        value = value << 4 | digit
      }
      groups.append(UInt16(value))
    }
    return groups
  }

  private static func joined(_ groups: [UInt16]) -> UInt128 {
    groups.reduce(0) { $0 << 16 | UInt128($1) }
  }
}

extension IPAddress: CustomStringConvertible {
  /// The canonical text: four decimal numbers, or as RFC 5952 recommends for IPv6.
  public var description: String {
    guard family == 6 else {
      return (0..<4).map { String(low >> UInt64(24 - 8 * $0) & 255) }.joined(separator: ".")
    }
    let groups = (0..<8).map { UInt16(truncatingIfNeeded: bits >> UInt128(112 - 16 * $0)) }
    let zeros = IPAddress.longestZeros(groups)
    let head = groups[..<zeros.lowerBound].map { String($0, radix: 16) }.joined(separator: ":")
    guard zeros.count > 1 else {
      return groups.map { String($0, radix: 16) }.joined(separator: ":")
    }
    let tail = groups[zeros.upperBound...].map { String($0, radix: 16) }.joined(separator: ":")
    return head + "::" + tail
  }

  /// The longest run of zero groups, the first of equal ones.
  private static func longestZeros(_ groups: [UInt16]) -> Range<Int> {
    var best = 0..<0
    var start = 0
    for index in 0...groups.count where index == groups.count || groups[index] != 0 {
      if index - start > best.count { best = start..<index }
      start = index + 1
    }
    return best
  }
}

extension AddressRange {
  /// Reads an address, a slash and the length of a prefix (RFC 4632 §3.1).
  init?(_ text: UTF8Slice) {
    guard let slash = unsafe text.bytes.firstIndex(of: 0x2F),
      let address = IPAddress(text.part(0..<slash)),
      case let digits = text.part((slash + 1)..<text.count), digits.count <= 3,
      unsafe digits.bytes.first?.isDigit ?? false,
      unsafe digits.count == 1 || digits.bytes.first != 0x30,
      let prefix = Int(integerText: digits), prefix <= address.width
    else { return nil }
    self.address = address
    self.prefix = UInt8(prefix)
  }
}

extension AddressRange: CustomStringConvertible {
  /// The address as written, a slash and the length of the prefix.
  public var description: String { "\(address)/\(prefix)" }
}
