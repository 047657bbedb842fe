extension Reader {
  /// A token whose contents are copied as they are.
  mutating func copiedToken(_ range: Range<Int>) -> StringToken {
    let begin = beginDecoded()
    copy(range.lowerBound, range.upperBound)
    return endDecoded(begin, range)
  }

  /// A token whose contents are copied with escapes and malformed UTF-8 replaced.
  mutating func decodedToken(_ range: Range<Int>, contents: Range<Int>) -> StringToken {
    let begin = beginDecoded()
    var reported: Set<Fault.Kind> = []
    var offset = contents.lowerBound
    while offset < contents.upperBound {
      let run = text.plainEnd(offset, limit: contents.upperBound)
      copy(offset, run)
      offset = run
      guard offset < contents.upperBound else { break }
      switch text[offset] {
      case .backslash: offset = decodeEscape(offset, contents.upperBound)
      case 0x80...:
        let length = min(text.malformedLength(offset), contents.upperBound - offset)
        report(.invalidUTF8, offset..<(offset + length), &reported)
        appendScalar(0xFFFD)
        offset += length
      default:
        reportControl(offset, &reported)
        decoded.append(text[offset])
        offset += 1
      }
    }
    return endDecoded(begin, range)
  }

  /// Reports a control character, if it is one: the string's first of its kind.
  private mutating func reportControl(_ offset: Int, _ reported: inout Set<Fault.Kind>) {
    guard text[offset] < 0x20 else { return }
    let kind: Fault.Kind =
      text[offset].isLineEnd ? .lineBreakInString : .controlCharacterInString
    report(kind, offset..<(offset + 1), &reported)
  }

  private mutating func report(
    _ kind: Fault.Kind, _ range: Range<Int>, _ reported: inout Set<Fault.Kind>
  ) {
    if reported.insert(kind).inserted { faults.add(kind, range) }
  }

  /// Leaves room for the length.
  private mutating func beginDecoded() -> Int { decoded.extend(by: 4, with: 0) }

  /// Writes the length; after it, eight bytes can be read at once from every byte of the contents.
  private mutating func endDecoded(_ begin: Int, _ range: Range<Int>) -> StringToken {
    let length = UInt32(truncatingIfNeeded: decoded.count - begin - 4)
    unsafe UnsafeMutableRawPointer(decoded.pointer(begin)).storeBytes(of: length, as: UInt32.self)
    decoded.reserve(8)
    return StringToken(
      start: UInt32(truncatingIfNeeded: range.lowerBound),
      end: UInt32(truncatingIfNeeded: range.upperBound),
      decoded: UInt32(truncatingIfNeeded: begin), isDecoded: true)
  }

  private mutating func copy(_ start: Int, _ end: Int) {
    unsafe decoded.append(text.slice(start, end).bytes)
  }

  /// Appends a character as UTF-8.
  mutating func appendScalar(_ point: UInt32) {
    let scalar = Character(Unicode.Scalar(point) ?? "\u{FFFD}")
    for byte in scalar.utf8 { decoded.append(byte) }
  }
}
