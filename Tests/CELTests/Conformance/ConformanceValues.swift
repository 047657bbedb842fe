import JSONText

@testable import CEL

/// The suite's notation of values, and one text for each value to compare by.
enum ConformanceValues {
  static func value(_ view: JSONView, _ frame: Evaluation) -> Value {
    guard let form = view.elements.first else { return .null }
    switch form.name {
    case "bool_value": return .bool(form.isTrue)
    case "int64_value": return .int(Int64(form.text) ?? 0)
    case "uint64_value": return .uint(UInt64(form.text) ?? 0)
    case "double_value": return .double(Double(form.text) ?? .nan)
    case "string_value": return frame.string(form.text)
    case "bytes_value": return frame.bytes(base64(form.text))
    case "list_value":
      return frame.list(form["values"].elements.map { value($0, frame) })
    case "map_value":
      return frame.map(
        form["entries"].elements.map { (value($0["key"], frame), value($0["value"], frame)) })
    case "type_value": return frame.string("type " + form.text)
    default: return .null
    }
  }

  /// A text that says all of a value; entries of maps are sorted.
  static func shown(_ value: Value, _ frame: Evaluation) -> String {
    switch value {
    case .null: "null"
    case .bool(let flag): "bool \(flag)"
    case .int(let number): "int \(number)"
    case .uint(let number): "uint \(number)"
    case .double(let number): "double \(number)"
    case .string(let text): text.hasPrefix(UTF8Slice("type ")) ? String(text) : "string \(text)"
    case .bytes(let bytes): "bytes \(bytes.array)"
    case .type(let type): "type \(type.name)"
    case .error(let error): "error \(error)"
    case .unknown(let names): "unknown \(names.attributes)"
    case .list, .map, .json: collection(value, frame)
    default: "something else"
    }
  }

  private static func collection(_ value: Value, _ frame: Evaluation) -> String {
    guard var traversal = Traversal(value) else { return "" }
    var parts: [String] = []
    while traversal.advance() {
      let element = shown(traversal.element, frame)
      parts.append(
        traversal.isList ? element : shown(traversal.key(frame), frame) + ": " + element)
    }
    return traversal.isList
      ? "[" + parts.joined(separator: ", ") + "]"
      : "{" + parts.sorted().joined(separator: ", ") + "}"
  }

  private static func base64(_ text: String) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var bits = 0
    var count = 0
    var bytes: [UInt8] = []
    for letter in text.utf8 {
      guard let digit = alphabet.firstIndex(of: letter) else { break }
      bits = bits << 6 | digit
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return bytes
  }
}
