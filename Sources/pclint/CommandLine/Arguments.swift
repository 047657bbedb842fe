internal import CGetopt
internal import Glibc

/// The words of a command line, taken apart.
struct Arguments {
  /// Values in the order given; options without a value have an empty one.
  private(set) var options: [(option: Option, value: String)] = []
  /// What is no option, in order; everything after `--` belongs here.
  private(set) var operands: [String] = []

  /// Takes the words apart with getopt_long, so that they behave as in other programs: options and operands
  /// in any order, `--name=value`, unambiguous abbreviations, `--`.
  ///
  /// - Parameter words: without the program's name and the subcommand.
  init(_ words: [String]) throws(UsageError) {
    let strings = CStrings(["pclint"] + words)
    let definitions = Option.allCases.map(\.definition)
    let names = CStrings(definitions.map(\.name))
    let table = unsafe Arguments.table(definitions, names)
    let count = words.count + 1
    while true {
      let step = unsafe pclint_getopt_step(Int32(count), &strings.pointers, table)
      let next = unsafe Int(step.next)
      if unsafe step.option == -1 {
        operands = strings.texts(next..<count)
        return
      }
      guard let option = unsafe Option(rawValue: step.option) else {
        // Inside a cluster of short options getopt has not moved on.
        let words = strings.texts(max(1, next - 1)..<min(next + 1, count))
        let word = words.first { $0.hasPrefix("-") } ?? ""
        throw unsafe step.option == Arguments.missingValue
          ? .missingValue(word) : .unknownOption(word)
      }
      options.append((option, unsafe step.argument.map { unsafe String(cString: $0) } ?? ""))
    }
  }

  /// What getopt_long returns where an option has no value.
  private static let missingValue = Int32(UInt8(ascii: ":"))

  private static func table(
    _ definitions: [Option.Definition], _ names: CStrings
  ) -> [CGetopt.option] {
    let choices = unsafe Option.allCases.indices.map { index in
      unsafe CGetopt.option(
        name: names.pointers[index],
        has_arg: definitions[index].takesValue ? required_argument : no_argument, flag: nil,
        val: Option.allCases[index].rawValue)
    }
    return unsafe choices + [CGetopt.option()]
  }

  /// The last value of an option.
  subscript(option: Option) -> String? { options.last { $0.option == option }?.value }

  /// Refuses options that the subcommand has no use for.
  func check(for command: Command) throws(UsageError) {
    for (option, _) in options {
      let definition = option.definition
      guard let commands = definition.commands, !commands.contains(command) else { continue }
      throw .unusedOption(definition.name, command: command.rawValue)
    }
  }

  /// The value of an option that is a number from 1.
  func count(_ option: Option, upTo limit: Int) throws(UsageError) -> Int? {
    guard let text = self[option] else { return nil }
    guard let number = Int(text), 1...limit ~= number else {
      throw .noCount(option: option.definition.name, value: text, limit: limit)
    }
    return number
  }

  /// All values of a repeatable option.
  func all(_ option: Option) -> [String] {
    options.filter { $0.option == option }.map(\.value)
  }

  /// The value of an option that takes one of a few words.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ option: Option, default standard: Choice
  ) throws(UsageError) -> Choice where Choice.RawValue == String {
    guard let text = self[option] else { return standard }
    guard let choice = Choice(rawValue: text) else {
      throw .unknownChoice(
        option: option.definition.name, value: text, known: Choice.allCases.map(\.rawValue))
    }
    return choice
  }
}
