extension Fault {
  /// A change that mends a fault.
  public struct Repair: Sendable, Equatable {
    /// What is to be changed.
    public let edit: TextEdit
    /// Whether the text then certainly says what was meant: readers that take it as it is read the same.
    public let isSafe: Bool
  }

  /// What mends the fault; nil where somebody has to look.
  ///
  /// - Parameter document: the document that the fault is one of.
  public func repair(in document: JSONDocument) -> Repair? {
    let text = unsafe Array(document.bytes[range])
    switch kind {
    case .trailingComma, .byteOrderMark, .invisibleCharacter: return replaced(by: [])
    case .nonBreakingSpace, .unicodeSpace: return replaced(by: Fault.spaces(for: text))
    case .typographicQuotes, .singleQuotes: return Fault.requoted(text).flatMap { replaced(by: $0) }
    case .unquotedName: return replaced(by: [.quote] + text + [.quote])
    case .escapedApostrophe: return replaced(by: [.apostrophe])
    case .controlCharacterInString, .lineBreakInString:
      return replaced(by: Fault.escaped(text))
    case .missingComma where range.isEmpty: return replaced(by: [.comma])
    case .emptyElement, .extraComma, .comment: return replaced(by: [], isSafe: false)
    case .undefinedValue: return replaced(by: Array("null".utf8), isSafe: false)
    default: return nil
    }
  }

  private func replaced(by bytes: [UInt8], isSafe: Bool = true) -> Repair {
    Repair(edit: TextEdit(range: range, replacement: bytes), isSafe: isSafe)
  }

  /// One space for each character.
  private static func spaces(for text: [UInt8]) -> [UInt8] {
    text.filter { $0 & 0xC0 != 0x80 }.map { _ in .space }
  }

  /// Control characters as escapes.
  private static func escaped(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    unsafe text.withUnsafeBufferPointer {
      unsafe JSONWriter.appendEscaped(UTF8Slice($0), to: &bytes)
    }
    return bytes
  }

  /// A string in straight quotation marks in place of its own; those inside of it become escapes.
  private static func requoted(_ text: [UInt8]) -> [UInt8]? {
    let characters = String(decoding: text, as: UTF8.self).unicodeScalars
    guard characters.count >= 2 else { return nil }
    var bytes: [UInt8] = [.quote]
    var isEscaped = false
    for scalar in characters.dropFirst().dropLast() {
      if isEscaped && scalar == "'" { bytes.removeLast() }
      if !isEscaped && scalar == "\"" { bytes.append(.backslash) }
      isEscaped = !isEscaped && scalar == "\\"
      bytes += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return isEscaped ? nil : bytes + [.quote]
  }
}
