internal import YAMLText

extension YAMLMapping {
  func required(_ key: StaticString) throws(RuleFileError) -> RuleValue {
    guard let value = value(key) else { throw error(.missingKey(key.description)) }
    return value
  }

  // MARK: Texts

  func text(_ key: StaticString) throws(RuleFileError) -> String? {
    guard let value = value(key), !value.isNull else { return nil }
    return try text(value)
  }

  func requiredText(_ key: StaticString) throws(RuleFileError) -> String {
    let value = try required(key)
    let text = try text(value)
    guard !value.isNull, !text.isEmpty else { throw error(.blank(key.description), at: value.node) }
    return text
  }

  func text(_ value: RuleValue) throws(RuleFileError) -> String {
    guard let text = value.text else { throw error(.wrongForm(expected: "a text"), at: value.node) }
    return text
  }

  func text(_ node: YAMLNode) throws(RuleFileError) -> String { try text(RuleValue.node(node)) }

  func texts(_ key: StaticString) throws(RuleFileError) -> [String]? {
    guard let values = try values(key) else { return nil }
    var result: [String] = []
    for value in values { result.append(try text(value)) }
    return result
  }

  func word<Word: RawRepresentable & CaseIterable>(
    _ key: StaticString, as type: Word.Type, what: String
  ) throws(RuleFileError) -> Word? where Word.RawValue == String {
    guard let text = try text(key) else { return nil }
    guard let word = Word(rawValue: text) else {
      let known = Word.allCases.map(\.rawValue)
      throw error(.unknownWord(text, known: known, what: what), at: self[key])
    }
    return word
  }

  // MARK: Other values

  func values(_ key: StaticString) throws(RuleFileError) -> [RuleValue]? {
    guard let value = value(key) else { return nil }
    guard let elements = value.elements else {
      throw error(.wrongForm(expected: "a list"), at: value.node)
    }
    return elements
  }

  /// The elements of a list as nodes of their own.
  func list(_ key: StaticString) throws(RuleFileError) -> [YAMLNode]? {
    try values(key)?.map(\.node)
  }

  /// The mappings of a list; none where it is absent.
  func mappings(_ key: StaticString, known: [String]?) throws(RuleFileError) -> [YAMLMapping] {
    var result: [YAMLMapping] = []
    for value in try values(key) ?? [] {
      result.append(try YAMLMapping(value, file: file, known: known))
    }
    return result
  }

  func mapping(_ key: StaticString, known: [String]?) throws(RuleFileError) -> YAMLMapping? {
    guard let value = value(key) else { return nil }
    return try YAMLMapping(value, file: file, known: known)
  }

  /// The mapping of a name that is not known beforehand.
  func mapping(named key: String, known: [String]?) throws(RuleFileError) -> YAMLMapping? {
    guard let value = value(named: key) else { return nil }
    return try YAMLMapping(value, file: file, known: known)
  }

  func integer(_ key: StaticString) throws(RuleFileError) -> Int? {
    guard let value = value(key), !value.isNull else { return nil }
    guard let text = value.text, let number = Int(text) else {
      throw error(.wrongForm(expected: "a whole number"), at: value.node)
    }
    return number
  }

  /// The status of an HTTP answer that has a body (RFC 9110, section 15).
  func status(_ key: StaticString) throws(RuleFileError) -> Int? {
    guard let status = try integer(key) else { return nil }
    guard (200...599).contains(status), ![204, 205, 304].contains(status) else {
      throw error(
        .wrongForm(expected: "an HTTP status from 200 to 599 whose answer has a body"),
        at: self[key])
    }
    return status
  }

  func bool(_ key: StaticString) throws(RuleFileError) -> Bool? {
    guard let value = value(key) else { return nil }
    guard let flag = value.bool else {
      throw error(.wrongForm(expected: "true or false"), at: value.node)
    }
    return flag
  }
}
