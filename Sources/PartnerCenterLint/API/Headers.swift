/// The header fields of a request, in the order in which they were given; names match without regard to case.
///
/// ```swift
/// let headers: Headers = ["MS-RequestId": "8f1f4e2e-9d0f-4a51-9c4b-0c1d6a3b7e52", "If-Match": "\"2\""]
/// headers["ms-requestid"]
/// ```
///
/// Empty means that nothing is known about the headers, not that there are none.
public struct Headers: Sendable {
  /// One field; the value is as it goes over the wire, without the blanks around it.
  public typealias Field = (name: String, value: String)

  /// All fields, a repeated name as often as it was given.
  public private(set) var fields: [Field] = []

  /// Nothing is known about the headers.
  public init() {}

  /// - Parameter fields: with values as they go over the wire, without the blanks around them.
  public init(trimmed fields: [Field]) { self.fields = fields }

  /// Fields in their order; a name may be repeated.
  public init(_ fields: [Field]) {
    self.fields.reserveCapacity(fields.count)
    for field in fields { append(field.value, named: field.name) }
  }

  /// Whether nothing is known about the headers.
  public var isEmpty: Bool { fields.isEmpty }

  /// The value of a field; of a repeated one the values in order, joined by `, ` (RFC 9110, section 5.3).
  public subscript(name: String) -> String? {
    let key = name.lowercased()
    let values = fields.filter { $0.name.lowercased() == key }.map(\.value)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  /// Up to so many fields are compared with each other, which takes less time than a table of their names.
  private static let few = 16

  /// The names in lower case, each once and with its values joined, in the order in which they come first.
  var combined: [(name: String, value: String)] {
    var combined: [(name: String, value: String)] = []
    combined.reserveCapacity(fields.count)
    var places: [String: Int] = [:]
    let isTable = fields.count > Headers.few
    for field in fields {
      let name = field.name.lowercased()
      if let place = isTable ? places[name] : combined.firstIndex(where: { $0.name == name }) {
        combined[place].value += ", " + field.value
      } else {
        if isTable { places[name] = combined.count }
        combined.append((name, field.value))
      }
    }
    return combined
  }

  /// Adds a field behind the others, also where there is one of this name.
  public mutating func append(_ value: String, named name: String) {
    fields.append((name, value.withoutBlanksAround))
  }
}

extension String {
  /// Without the blanks and tabs at its ends.
  fileprivate var withoutBlanksAround: String {
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    guard let first = utf8.first, let last = utf8.last, isBlank(first) || isBlank(last) else {
      return self
    }
    let tail = utf8.drop(while: isBlank)
    let end = tail.lastIndex { !isBlank($0) }.map { tail.index(after: $0) } ?? tail.startIndex
    return String(self[tail.startIndex..<end])
  }
}

extension Headers: ExpressibleByDictionaryLiteral {
  /// Fields in the order of the literal.
  public init(dictionaryLiteral elements: (String, String)...) {
    self.init(elements.map { (name: $0, value: $1) })
  }
}
