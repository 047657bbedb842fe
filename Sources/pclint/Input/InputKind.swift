/// What sort of file an input is, told by the ending of its name.
enum InputKind {
  /// The body of one request.
  case body
  /// Requests as editors send them.
  case http
  /// What a browser or a proxy recorded.
  case archive
  /// An envelope on each line.
  case lines

  /// The files that a directory of requests stands for.
  static let requestSuffixes = [".json", ".http", ".jsonl"]
  /// The files that a directory of recordings stands for.
  static let recordingSuffixes = [".har", ".jsonl"]

  init(name: String) {
    let suffixes: [(String, InputKind)] = [
      (".http", .http), (".rest", .http), (".har", .archive), (".jsonl", .lines),
      (".ndjson", .lines),
    ]
    let name = name.lowercased()
    self = suffixes.first { name.hasSuffix($0.0) }?.1 ?? .body
  }
}
