/// A `.http` file as the REST Client of VS Code and the HTTP Client of JetBrains' editors read it: requests
/// that lines of `###` separate, each a request line, headers, a blank line and a body.
///
/// <https://github.com/Huachao/vscode-restclient>, <https://www.jetbrains.com/help/idea/exploring-http-syntax.html>
struct HTTPFile {
  private let source: SourceText
  private let lines: [HTTPFileLine]
  private let variables: HTTPFileVariables

  init(_ source: SourceText) {
    self.source = source
    lines = HTTPFileLine.lines(of: source.bytes)
    variables = HTTPFileVariables(lines)
  }

  /// The files that requests name as their bodies.
  var bodyFiles: [String] {
    HTTPFileBlock.blocks(of: lines).compactMap { block in
      guard case .file(let name, _) = HTTPFileMessage(block, variables)?.body else { return nil }
      return name.isEmpty ? nil : name
    }
  }

  /// What the file holds, in order.
  ///
  /// - Parameter folder: reads a file that a request names as its body.
  func items(reading read: (String) -> Result<SourceText, InputError>) -> [FoundItem] {
    var items: [FoundItem] = []
    var counts: [String: Int] = [:]
    for block in HTTPFileBlock.blocks(of: lines) {
      guard let message = HTTPFileMessage(block, variables) else { continue }
      var item = HTTPFileItem(message, source: source, variables: variables)
      // Requests that look alike are told apart by their order.
      counts[item.key, default: 0] += 1
      item.number = counts[item.key, default: 1]
      items.append(item.found(reading: read))
    }
    return items
  }
}
