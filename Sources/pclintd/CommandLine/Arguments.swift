/// The words of a command line, taken apart: `--name VALUE` or `--name=VALUE`.
struct Arguments {
  private var options: [(option: Option, value: String)] = []

  init(_ words: [String]) throws(ConfigurationError) {
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("--") else { throw .unexpectedWord(word) }
      let parts = word.dropFirst(2).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let option = Option(rawValue: String(parts[0])) else { throw .unknownOption(word) }
      var value = parts.count > 1 ? String(parts[1]) : nil
      if option.argument == nil, value != nil { throw .needlessValue(option) }
      if option.argument != nil, value == nil { value = rest.popFirst() }
      guard option.argument == nil || value != nil else { throw .missingValue(option) }
      options.append((option, value ?? ""))
    }
  }

  /// The last value of an option.
  subscript(option: Option) -> String? { options.last { $0.option == option }?.value }

  /// All values of a repeatable option.
  func all(_ option: Option) -> [String] {
    options.filter { $0.option == option }.map(\.value)
  }

  /// A whole number.
  func number(
    _ option: Option, default standard: Int, _ range: ClosedRange<Int>
  ) throws(ConfigurationError) -> Int {
    guard let text = self[option] else { return standard }
    guard let number = Int(text), range.contains(number) else {
      throw .outOfRange(option, text, range)
    }
    return number
  }
}
