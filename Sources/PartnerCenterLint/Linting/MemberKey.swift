internal import JSONText

/// The text of a member by which elements are told apart: without regard to the case of ASCII letters, and a GUID in
/// whatever form of .NET's. Valid as long as the document.
struct MemberKey: Hashable {
  private let text: UTF8Slice
  /// A GUID in the usual form, where the text has another.
  private let spelling: String?

  init(_ text: UTF8Slice, isGUID: Bool) {
    self.text = text
    spelling = isGUID && !GUIDText.isUsual(text) ? GUIDText(text)?.spelling : nil
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
