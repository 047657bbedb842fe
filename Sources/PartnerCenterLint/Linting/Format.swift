internal import CEL
internal import JSONText

extension Shape.Format {
  /// Whether a text has this format.
  func accepts(_ text: UTF8Slice) -> Bool {
    switch self {
    case .uuid: GUIDText.isUsual(text) || GUIDText(text) != nil
    case .dateTime: Timestamp(text, form: .lenient) != nil
    }
  }
}
