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
      Timestamp(text, form: .lenient) != nil ? .fits : text.mayBeDate ? .otherNotation : .fails
    }
  }
}

extension UTF8Slice {
  /// The ten bytes after blanks: where a date of ISO 8601 has its day.
  var day: UTF8Slice {
    let start = unsafe bytes.firstIndex { $0 != UInt8(ascii: " ") } ?? 0
    return unsafe UTF8Slice(UnsafeBufferPointer(rebasing: bytes[start...].prefix(10)))
  }

  /// Whether there are digits and something between them, and no day of ISO 8601 that the calendar lacks.
  fileprivate var mayBeDate: Bool {
    let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    let hasDigits = unsafe bytes.contains(where: isDigit)
    let hasOthers = unsafe bytes.contains { !isDigit($0) && $0 != UInt8(ascii: " ") }
    guard hasDigits, hasOthers else { return false }
    let day = day
    let form = unsafe day.bytes.map { isDigit($0) ? UInt8(ascii: "0") : $0 }
    return form != Array("0000-00-00".utf8) || Timestamp(day, form: .lenient) != nil
  }
}
