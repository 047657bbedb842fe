/// A body with its variables filled in, and where each byte comes from.
struct HTTPFileBody {
  private(set) var bytes: [UInt8] = []
  private(set) var map = SourceMap()

  /// - Parameters:
  ///   - range: the body in its file.
  ///   - variables: nil leaves the text as it is.
  init(_ range: Range<Int>, of source: SourceText, _ variables: HTTPFileVariables?) {
    guard let variables else {
      bytes = Array(source.bytes[range])
      map = SourceMap(verbatim: range)
      return
    }
    var isInString = false
    for piece in HTTPFilePiece.pieces(of: source.bytes[range]) {
      switch piece {
      case .text(let text):
        isInString = HTTPFileBody.isInString(after: text, isInString)
        append(text, source: text.startIndex..<text.endIndex, unknown: nil)
      case .variable(let name, let place):
        if let value = variables.value(of: name) {
          append(Array(value.utf8)[...], source: place, unknown: nil)
        } else {
          // Something that reads as a value, and whose findings are then withheld.
          let stand = isInString ? source.bytes[place] : [UInt8(ascii: "0")]
          append(stand, source: place, unknown: name)
        }
      }
    }
  }

  private mutating func append(_ text: ArraySlice<UInt8>, source: Range<Int>, unknown: String?) {
    bytes += text
    map.append(source: source, count: text.count, unknown: unknown)
  }

  /// Whether a text ends inside of a JSON string.
  private static func isInString(after text: ArraySlice<UInt8>, _ wasInString: Bool) -> Bool {
    var isInString = wasInString
    var isEscaped = false
    for byte in text {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = isInString
      } else if byte == UInt8(ascii: "\"") {
        isInString.toggle()
      }
    }
    return isInString
  }
}
