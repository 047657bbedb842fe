internal import JSONText

extension Evaluation {
  /// A value as `%s` shows it: scalars as `string()` does, lists and maps with what is in them; nil
  /// for values that cannot be shown.
  func shown(_ value: Value) -> String? {
    guard spend(1) else { return nil }
    switch value {
    case .null: return "null"
    case .string(let text): return String(text)
    case .bytes(let bytes): return unsafe String(decoding: bytes.bytes, as: UTF8.self)
    case .type(let type): return String(type.name)
    case .ip(let address): return address.description
    case .cidr(let range): return range.description
    case .list, .map, .json: return shownCollection(value)
    default: return value.shortText
    }
  }

  private func shownCollection(_ value: Value) -> String? {
    guard var traversal = Traversal(value) else { return nil }
    var parts: [String] = []
    while traversal.advance() {
      guard let element = shown(traversal.element) else { return nil }
      guard !traversal.isList else {
        parts.append(element)
        continue
      }
      guard let key = shown(traversal.key(self)) else { return nil }
      parts.append(key + ": " + element)
    }
    // The same list may stand in many places: what is shown is paid for, not what is kept.
    guard spend(bytes: parts.reduce(0) { $0 + $1.utf8.count }) else { return nil }
    return traversal.isList
      ? "[" + parts.joined(separator: ", ") + "]"
      : "{" + parts.sorted().joined(separator: ", ") + "}"
  }
}
