internal import YAMLText

/// Reads the examples beside the rules of one file.
struct ExampleReader {
  static let keys = [
    "title", "change", "remove", "body", "text", "request", "context", "context-change", "now",
    "operation", "headers", "at", "message",
  ]

  /// The `example` of each operation: what `change` and `remove` start from.
  private let bases: [String: YAMLMapping]

  /// - Parameter bases: operation names to the documents of their files.
  init(bases: [String: YAMLMapping]) { self.bases = bases }

  /// The operation's own example, which must be accepted.
  func base(of operation: String) throws(RuleFileError) -> RuleExample? {
    guard let root = bases[operation], let node = root["example"] else { return nil }
    let entry = try YAMLMapping(
      node, file: root.file, known: ["request", "body", "context", "now", "title"])
    return try example(
      entry, rule: "", operation: operation, isRejected: false, title: "the operation's example")
  }

  /// The examples of one rule.
  func examples(
    of rule: YAMLMapping, defaultOperation: String
  ) throws(RuleFileError) -> [RuleExample] {
    guard let node = rule["examples"] else { return [] }
    let lists = try YAMLMapping(node, file: rule.file, known: ["rejected", "accepted"])
    let id = try rule.requiredText("id")
    var result: [RuleExample] = []
    for (key, isRejected): (StaticString, Bool) in [("rejected", true), ("accepted", false)] {
      for (number, node) in (try lists.list(key) ?? []).enumerated() {
        let entry = try YAMLMapping(node, file: rule.file, known: ExampleReader.keys)
        let (operation, title) = (try entry.text("operation"), try entry.text("title"))
        result.append(
          try example(
            entry, rule: id, operation: operation ?? defaultOperation, isRejected: isRejected,
            title: title ?? "\(key) example \(number + 1)"))
      }
    }
    return result
  }

  private func example(
    _ entry: YAMLMapping, rule: String, operation: String, isRejected: Bool, title: String
  ) throws(RuleFileError) -> RuleExample {
    let base = try self.base(operation, for: entry)
    let context = entry["context"] ?? base?["context"]
    let (request, now) = (try entry.text("request"), try entry.text("now"))
    let (baseRequest, baseNow) = (try base?.text("request"), try base?.text("now"))
    return RuleExample(
      rule: rule, title: title, isRejected: isRejected, body: try body(entry, base: base?["body"]),
      request: request ?? baseRequest, headers: try headers(entry), operation: operation,
      context: try changed(context, by: "context-change", entry),
      now: now ?? baseNow, pointer: try entry.text("at"),
      message: try entry.text("message"), file: entry.file, mark: entry.mark)
  }

  private func headers(_ entry: YAMLMapping) throws(RuleFileError) -> Headers {
    var headers = Headers()
    guard let fields = try entry.mapping("headers", known: nil) else { return headers }
    for field in fields.entries { headers.append(try entry.text(field.value), named: field.key) }
    return headers
  }

  private func base(
    _ operation: String, for entry: YAMLMapping
  ) throws(RuleFileError) -> YAMLMapping? {
    guard let root = bases[operation] else {
      throw entry.error(
        .unknownWord(operation, known: Array(bases.keys), what: "operation"), at: entry["operation"]
      )
    }
    guard let node = root["example"] else { return nil }
    return try YAMLMapping(node, file: root.file, known: nil)
  }

  private func body(_ entry: YAMLMapping, base: YAMLNode?) throws(RuleFileError) -> [UInt8] {
    if let text = try entry.text("text") { return Array(text.utf8) }
    if let body = entry["body"] { return body.json() }
    guard var body = try changed(base, by: "change", entry) else { return [] }
    for node in try entry.list("remove") ?? [] {
      let place = try entry.text(node)
      guard let removed = body.removing(place.steps) else {
        throw entry.error(.wrongPlace(place, reason: "the example has nothing there"), at: node)
      }
      body = removed
    }
    return body.json()
  }

  private func changed(
    _ node: YAMLNode?, by key: StaticString, _ entry: YAMLMapping
  ) throws(RuleFileError) -> YAMLNode? {
    guard let changes = entry[key] else { return node }
    var result = node ?? .empty
    for change in try YAMLMapping(changes, file: entry.file, known: nil).entries {
      guard let changed = result.setting(change.key.steps, to: change.value) else {
        throw RuleFileError(
          file: entry.file, mark: change.mark,
          fact: .wrongPlace(change.key, reason: "the example has no such object or array"))
      }
      result = changed
    }
    return result
  }
}

extension String {
  /// The steps of a place, written with or without a slash in front.
  fileprivate var steps: ArraySlice<String> { split(separator: "/").map(String.init)[...] }
}
