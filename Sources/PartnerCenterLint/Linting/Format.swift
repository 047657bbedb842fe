internal import CEL
internal import JSONText

extension Shape.Format {
  /// How far a text has a format.
  enum Fit {
    case fits
    /// A date, as far as one can tell, but not in ISO 8601's notation: some readers take it.
    case otherNotation
    case fails
  }

  /// Whether a text has this format.
  func fit(of text: UTF8Slice) -> Fit {
    switch self {
    case .uuid: GUIDText.isUsual(text) || GUIDText(text) != nil ? .fits : .fails
    case .dateTime:
      Timestamp(text, form: .lenient) != nil
        ? .fits : text.mayBeDate ? .otherNotation : .fails
    }
  }
}

extension UTF8Slice {
  /// The ten bytes after blanks: where a date of ISO 8601 has its day.
  var day: UTF8Slice {
    let start = unsafe bytes.firstIndex { $0 != UInt8(ascii: " ") } ?? 0
    return unsafe UTF8Slice(UnsafeBufferPointer(rebasing: bytes[start...].prefix(10)))
  }

  /// Whether some reader may find a day in a text that is none in the notation of ISO 8601: it has several numbers, or
  /// eight digits in a row, or is Microsoft's `/Date(…)/`. One like `2024-02-30` the calendar lacks.
  fileprivate var mayBeDate: Bool {
    let isDigit = { (character: Character) in ("0"..."9").contains(character) }
    let form = String(String(day).map { isDigit($0) ? "0" : $0 })
    if form == "0000-00-00" { return Timestamp(day, form: .lenient) != nil }
    let text = String(self)
    let numbers = text.split { !isDigit($0) }.map(\.count)
    return numbers.count > 1 || numbers == [8] || text.contains("/Date(")
  }
}
