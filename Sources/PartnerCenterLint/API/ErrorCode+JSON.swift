public import JSONText

extension ErrorCode {
  /// The number space, where it is not that of error bodies.
  public var placeName: String? {
    switch place {
    case .body: nil
    case .cartLine: "cart line"
    case .other(let name): name
    }
  }

  /// Writes the code as a JSON object, as `pclint codes --format json` and `GET /codes` have it.
  ///
  /// - Parameter rules: those that predict it.
  public func write(to writer: inout JSONWriter, rules: [RuleDescription]) {
    writer.beginObject()
    writer.member("code", code)
    writer.member("status", status)
    writer.member("text", text)
    for (key, value) in [
      ("name", name), ("place", placeName), ("area", area), ("since", since), ("until", until),
      ("note", note), ("unseen", unseen), ("source", source),
    ] {
      if let value { writer.member(key, value) }
    }
    writer.name("rules")
    writer.beginArray()
    for rule in rules { writer.value(rule.id) }
    writer.endArray()
    writer.endObject()
  }
}
