/// Where an input is and what it is called.
struct InputPath: Sendable, Equatable {
  /// Nil for the standard input.
  let file: String?
  /// The name it is reported under, whose ending tells what sort of file it is.
  let name: String

  /// - Parameters:
  ///   - operand: `-` is the standard input.
  ///   - standardInputName: what that is called.
  init(_ operand: String, standardInputName: String? = nil) {
    file = operand == "-" ? nil : operand
    name = operand == "-" ? standardInputName ?? "<stdin>" : InputPath.withoutDots(operand)
  }

  /// Who shows findings beside a change's lines knows no file "./cart.json".
  private static func withoutDots(_ path: String) -> String {
    var rest = path[...]
    while rest.hasPrefix("./") { rest = rest.dropFirst(2).drop { $0 == "/" } }
    return rest.isEmpty ? path : String(rest)
  }

  var kind: InputKind { InputKind(name: name) }

  /// The path of a file that this one names.
  func sibling(_ path: String) -> InputPath {
    guard !path.hasPrefix("/"), let file, let slash = file.lastIndex(of: "/") else {
      return InputPath(path)
    }
    return InputPath(String(file[...slash]) + InputPath.withoutDots(path))
  }
}
