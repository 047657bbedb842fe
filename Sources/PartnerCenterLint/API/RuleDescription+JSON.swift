public import JSONText

extension RuleDescription {
  /// Writes the rule as a JSON object, as `pclint rules --format json` and `GET /rules` have it.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", id)
    writer.member("title", title)
    writer.member("severity", severity.rawValue)
    writer.member("confidence", confidence.rawValue)
    writer.member("code", code)
    if let lineCode { writer.member("lineCode", lineCode) }
    writer.name("operations")
    writer.beginArray()
    for operation in operations { writer.value(operation) }
    writer.endArray()
    writer.member("condition", condition)
    writer.name("needs")
    writer.beginArray()
    for need in needs { writer.value(need) }
    writer.endArray()
    writer.member("help", help)
    writer.member("source", source)
    writer.member("file", file)
    writer.member("line", line)
    writer.endObject()
  }
}
