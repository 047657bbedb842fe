/// What was found when a reader last looked for the next quotation mark, kept so that looking ahead
/// from many line ends costs one pass.
struct QuoteAhead {
  private var start = 0
  private var end = -1
  private var delimiter: UInt8 = 0
  private var found = false

  /// The next delimiter at or after an offset that no backslash stands before.
  mutating func next(_ delimiter: UInt8, from offset: Int, in text: PaddedText) -> Int? {
    if delimiter != self.delimiter || offset < start || offset > end {
      self.delimiter = delimiter
      start = offset
      end = offset
      while end < text.count && text[end] != delimiter {
        end += text[end] == .backslash ? 2 : 1
      }
      found = end < text.count
    }
    return found ? end : nil
  }
}
