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
    name = operand == "-" ? standardInputName ?? "<stdin>" : operand
  }

  var kind: InputKind { InputKind(name: name) }

  /// The path of a file that this one names.
  func sibling(_ path: String) -> InputPath {
    guard !path.hasPrefix("/"), let file, let slash = file.lastIndex(of: "/") else {
      return InputPath(path)
    }
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    return InputPath(String(file[...slash] + path))
  }
}
