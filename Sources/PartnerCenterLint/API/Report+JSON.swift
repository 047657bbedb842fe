public import JSONText

extension Report {
  /// Writes the report as the contract's JSON object.
  ///
  /// - Parameters:
  ///   - file: the file the request came from; left out where it is nil.
  ///   - members: writes further members, which come after the file.
  public func write(
    to writer: inout JSONWriter, file: String? = nil,
    with members: (inout JSONWriter) -> Void = { _ in }
  ) {
    writer.beginObject()
    if let file { writer.member("file", file) }
    members(&writer)
    writer.member("operation", operation)
    writer.name("prediction")
    prediction.write(to: &writer)
    writer.name("findings")
    writer.beginArray()
    for finding in findings { finding.write(to: &writer) }
    writer.endArray()
    if omittedFindings > 0 { writer.member("omittedFindings", omittedFindings) }
    writer.name("unchecked")
    writer.beginArray()
    for entry in unchecked { entry.write(to: &writer) }
    writer.endArray()
    writer.endObject()
  }
}

extension Prediction {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("outcome", outcome.rawValue)
    if let status { writer.member("status", status) }
    if let error {
      writer.name("error")
      error.write(to: &writer)
    }
    writer.endObject()
  }
}

extension Prediction.AnswerError {
  /// The service's error body (Microsoft's page "Partner Center REST error codes"): the code is a number
  /// in every answer that was recorded.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("code", code)
    writer.member("description", description)
    writer.name("data")
    writer.beginArray()
    for entry in data { writer.value(entry) }
    writer.endArray()
    writer.member("source", "pclint")
    writer.endObject()
  }
}

extension Finding {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("rule", rule)
    writer.member("severity", severity.rawValue)
    writer.member("code", code)
    if let status { writer.member("status", status) }
    writer.member("confidence", confidence.rawValue)
    writer.member("pointer", pointer)
    writer.name("range")
    writer.beginObject()
    Finding.write(start, named: "start", to: &writer)
    Finding.write(end, named: "end", to: &writer)
    writer.endObject()
    writer.member("message", message)
    writer.member("help", help)
    writer.member("source", source)
    if let lineError {
      writer.name("lineError")
      lineError.write(to: &writer)
    }
    writer.endObject()
  }

  private static func write(_ position: Position, named name: String, to writer: inout JSONWriter) {
    writer.name(name)
    writer.beginObject()
    writer.member("offset", position.offset)
    writer.member("line", position.line)
    writer.member("column", position.column)
    writer.endObject()
  }
}

extension Finding.LineError {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("line", line)
    writer.member("code", code)
    writer.member("description", description)
    writer.endObject()
  }
}

extension Unchecked {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("rule", rule)
    writer.member("code", code)
    writer.name("needs")
    writer.beginArray()
    for need in needs { writer.value(need) }
    writer.endArray()
    if let failure { writer.member("failure", failure) }
    writer.endObject()
  }
}
