internal import PartnerCenterLint

/// What is wrong with a rule file, as compilers print it: place, sentence, source line, caret.
struct CompilerMessage {
  private let file: String
  private let line: Int, column: Int
  private let sentence: String

  init(_ error: RuleFileError) {
    (file, line, column) = (error.file, error.line, error.column)
    let place = "\(file):\(line):\(column): "
    sentence = String(error.description.dropFirst(place.count))
  }

  init(_ failure: RuleExamples.Failure) {
    (file, line, column) = (failure.file, failure.line, failure.column)
    sentence = "\(failure.rule): \(failure.sentence)"
  }

  var text: String {
    let head = "\(printableLine(file)):\(line):\(column): error: \(printable(sentence))\n"
    guard let source else { return head }
    let number = String(line)
    let gutter = String(repeating: " ", count: number.count)
    let indent = String(repeating: " ", count: max(0, column - 1))
    return head + "  \(number) | \(source)\n  \(gutter) | \(indent)^\n"
  }

  /// The line, where the file can be read; those that are built in cannot.
  private var source: String? {
    guard let file = try? RequestFile(InputPath(file)) else { return nil }
    let lines = file.source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.indices.contains(line - 1), lines[line - 1].count < 200 else { return nil }
    return printable(String(decoding: lines[line - 1], as: UTF8.self))
  }
}
