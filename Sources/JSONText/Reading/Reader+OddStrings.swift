/// The kinds of marks that people write strings in.
enum QuoteStyle {
  /// `"`, the only one that JSON knows.
  case straight
  case apostrophe
  /// ‘…’ and the like, and backticks.
  case typographicSingle
  /// “…” and the like.
  case typographicDouble
}

extension Reader {
  /// The mark that begins here, if it is one.
  func quoteHere() -> (style: QuoteStyle, length: Int)? {
    switch text[at] {
    case .quote: return (.straight, 1)
    case .apostrophe: return (.apostrophe, 1)
    case .backtick: return (.typographicSingle, 1)
    case 0x80...:
      guard case .quote(let isSingle, let length) = text.character(at) else { return nil }
      return (isSingle ? .typographicSingle : .typographicDouble, length)
    default: return nil
    }
  }

  /// Reads a string that is not plain: other marks, escapes, control characters, malformed UTF-8,
  /// no end. It is copied.
  @inline(never) mutating func readOddString(isName: Bool) -> StringToken {
    let start = at
    guard let quote = quoteHere() else { return .none }
    let contents = start + quote.length
    let extent =
      switch quote.style {
      case .straight: straightExtent(contents, .quote, isName)
      case .apostrophe: straightExtent(contents, .apostrophe, isName)
      case .typographicSingle: typographicExtent(contents, isSingle: true, isName)
      case .typographicDouble: typographicExtent(contents, isSingle: false, isName)
      }
    at = extent.end
    report(extent, quote.style, start)
    return decodedToken(start..<extent.end, contents: contents..<extent.contentsEnd)
  }

  private mutating func report(_ extent: StringExtent, _ style: QuoteStyle, _ start: Int) {
    let range = start..<extent.end
    if style == .apostrophe { faults.add(.singleQuotes, range) }
    if extent.endsTypographically || style == .typographicSingle || style == .typographicDouble {
      faults.add(.typographicQuotes, range)
    }
    if extent.isCut { faults.add(.unterminatedString, range) }
  }

  /// The extent of a string in `"` or `'`, which may go over line ends.
  private mutating func straightExtent(_ contents: Int, _ delimiter: UInt8, _ isName: Bool)
    -> StringExtent
  {
    var end = contents
    var insideUntil = contents
    while end < text.count {
      let byte = text[end]
      if byte == delimiter { return StringExtent(contentsEnd: end, end: end + 1) }
      if byte.isLineEnd && end >= insideUntil {
        guard let close = closeBeyondLine(end, delimiter) else { break }
        insideUntil = close
      }
      end += byte == .backslash && !text[end + 1].isLineEnd ? 2 : 1
      if delimiter == .quote { end = min(text.asciiEnd(end), text.count) }
    }
    return cutExtent(contents, min(end, text.count), isName)
  }

  /// Where a string closes that seems to go on after a line end; nil where it seems to lack its
  /// closing mark instead: then the next mark opens a string and no punctuation follows it.
  private mutating func closeBeyondLine(_ lineEnd: Int, _ delimiter: UInt8) -> Int? {
    guard let close = quoteAhead.next(delimiter, from: lineEnd, in: text) else { return nil }
    let next = text.blankEnd(close + 1)
    return next >= text.count || text.isPunctuation(next) ? close : nil
  }

  /// The extent of a string in typographic marks, which ends with its line.
  private func typographicExtent(_ contents: Int, isSingle: Bool, _ isName: Bool) -> StringExtent {
    let reach = 256
    var first: StringExtent?
    var at = contents
    var limit = text.count
    while at < limit && !text[at].isLineEnd {
      let length = text.closingLength(at, isSingle: isSingle)
      if length > 0 {
        let extent = StringExtent(contentsEnd: at, end: at + length)
        if text.endsString(at + length) { return extent }
        if first == nil {
          first = extent
          limit = min(limit, at + reach)
        }
      }
      at += length > 0 ? length : text[at] == .backslash && !text[at + 1].isLineEnd ? 2 : 1
    }
    return first ?? cutExtent(contents, min(at, text.count), isName)
  }
}

extension PaddedText {
  /// Whether a comma, a colon or a closing bracket is here.
  fileprivate func isPunctuation(_ at: Int) -> Bool {
    switch self[at] {
    case .comma, .colon, .closeBrace, .closeBracket: true
    default: false
    }
  }

  /// Whether what follows a mark suits one that closes a string: punctuation or the line's end.
  func endsString(_ start: Int) -> Bool {
    let next = inlineBlankEnd(start)
    return next >= count || self[next].isLineEnd || isPunctuation(next)
  }

  /// The length of a mark here that can close a string in typographic ones; 0 for anything else.
  fileprivate func closingLength(_ at: Int, isSingle: Bool) -> Int {
    switch self[at] {
    case .quote: return isSingle ? 0 : 1
    case .apostrophe, .backtick: return isSingle ? 1 : 0
    case 0x80...:
      guard case .quote(let single, let length) = character(at) else { return 0 }
      return single == isSingle ? length : 0
    default: return 0
    }
  }
}
