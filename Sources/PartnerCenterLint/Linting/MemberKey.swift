internal import JSONText

/// The text of a member by which elements are told apart: without regard to the case of ASCII letters, a GUID in
/// whatever form of .NET's, a whole number however it is written. Valid as long as the document.
struct MemberKey: Hashable {
  /// What may be written in more than one way.
  enum Kind {
    case text
    case guid
    case integer

    /// What a member of a shape is.
    init(_ shape: Shape) {
      let isInteger = shape.form == .integer
      self = shape.limits.format == .uuid ? .guid : isInteger ? .integer : .text
    }
  }

  private let text: UTF8Slice
  /// The usual form, where the text has another.
  private let spelling: String?

  init(_ text: UTF8Slice, _ kind: Kind) {
    self.text = text
    spelling =
      switch kind {
      case .text: nil
      case .guid: GUIDText.isUsual(text) ? nil : GUIDText(text)?.spelling
      case .integer: MemberKey.beginsUsually(text) ? nil : Int64(String(text)).map(String.init)
      }
  }

  /// Whether a text begins as a number greater than 0 that has one spelling.
  private static func beginsUsually(_ text: UTF8Slice) -> Bool {
    guard let first = unsafe text.bytes.first else { return true }
    return (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(first)
  }

  static func == (left: MemberKey, right: MemberKey) -> Bool {
    left.read { left in right.read { left.foldedEquals($0) } }
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(read { $0.foldedHash(seed: HashSeed.value) })
  }

  private func read<Result>(_ body: (UTF8Slice) -> Result) -> Result {
    guard var spelling else { return body(text) }
    return spelling.withUTF8 { unsafe body(UTF8Slice($0)) }
  }
}
