internal import CYAML

/// libyaml's event parser over bytes: the one owner of its C object.
@safe
final class YAMLParser {
  /// An event, stripped to what rule files use.
  enum Event {
    case scalar(String, isPlain: Bool)
    case sequenceStart
    case sequenceEnd
    case mappingStart
    case mappingEnd
    case documentStart
    case streamEnd
    /// Anchors, aliases and tags: refused, because a pack from a stranger could multiply itself with them.
    case refused(YAMLError.Fact)
  }

  private var parser = unsafe yaml_parser_t()
  private let bytes: UnsafeMutableBufferPointer<UInt8>

  init(_ text: [UInt8]) {
    unsafe bytes = .allocate(capacity: max(text.count, 1))
    _ = unsafe bytes.initialize(from: text)
    unsafe yaml_parser_initialize(&parser)
    unsafe yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(&parser, bytes.baseAddress, text.count)
  }

  deinit {
    unsafe yaml_parser_delete(&parser)
    unsafe bytes.deallocate()
  }

  /// The next event of interest and where it begins.
  func next() throws(YAMLError) -> (event: Event, mark: YAMLNode.Mark) {
    while true {
      var raw = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(&parser, &raw) == 1 else { throw syntaxError() }
      defer { unsafe yaml_event_delete(&raw) }
      let mark = unsafe YAMLNode.Mark(raw.start_mark)
      if let event = unsafe YAMLParser.event(raw) { return (event, mark) }
    }
  }

  private static func event(_ raw: yaml_event_t) -> Event? {
    switch unsafe raw.type {
    case YAML_SCALAR_EVENT: unsafe scalar(raw.data.scalar)
    case YAML_SEQUENCE_START_EVENT:
      unsafe plain(raw.data.sequence_start.anchor, raw.data.sequence_start.tag) ?? .sequenceStart
    case YAML_MAPPING_START_EVENT:
      unsafe plain(raw.data.mapping_start.anchor, raw.data.mapping_start.tag) ?? .mappingStart
    case YAML_SEQUENCE_END_EVENT: .sequenceEnd
    case YAML_MAPPING_END_EVENT: .mappingEnd
    case YAML_DOCUMENT_START_EVENT: .documentStart
    case YAML_STREAM_END_EVENT: .streamEnd
    case YAML_ALIAS_EVENT: .refused(.alias)
    default: nil
    }
  }

  private static func scalar(_ raw: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar)
    -> Event
  {
    if let refusal = unsafe plain(raw.anchor, raw.tag) { return refusal }
    let bytes = unsafe UnsafeBufferPointer(start: raw.value, count: raw.length)
    return unsafe .scalar(
      String(decoding: bytes, as: UTF8.self), isPlain: raw.style == YAML_PLAIN_SCALAR_STYLE)
  }

  private static func plain(
    _ anchor: UnsafeMutablePointer<UInt8>?, _ tag: UnsafeMutablePointer<UInt8>?
  ) -> Event? {
    if unsafe anchor != nil { return .refused(.anchor) }
    return unsafe tag != nil ? .refused(.tag) : nil
  }

  private func syntaxError() -> YAMLError {
    let problem = unsafe parser.problem.map { unsafe String(cString: $0) }
    return YAMLError(
      mark: unsafe YAMLNode.Mark(parser.problem_mark),
      fact: .syntax(problem ?? "the text cannot be read"))
  }
}

extension YAMLNode.Mark {
  /// libyaml counts from 0.
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}
