internal import CEL
internal import JSONText

extension Template {
  /// The text with its expressions replaced by their values.
  func text(in evaluation: Evaluation) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .expression(let program): evaluation.text(of: evaluation.evaluate(program))
      }
    }.joined()
  }
}

extension Evaluation {
  /// A value as it stands in a sentence; a value that could not be had is an ellipsis.
  func text(of value: Value) -> String {
    switch value {
    case .string(let text): String(text)
    case .int(let number): String(number)
    case .uint(let number): String(number)
    case .double(let number): Int64(exactly: number).map(String.init) ?? String(number)
    case .bool(let flag): flag ? "true" : "false"
    case .timestamp(let time): time.dayText
    default: elements(of: value).map { $0.map(text).joined(separator: ", ") } ?? "…"
    }
  }
}
