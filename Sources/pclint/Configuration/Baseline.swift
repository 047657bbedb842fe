internal import JSONText
internal import SystemCalls

/// Findings that were there when a baseline was written, and that are passed over until they change.
struct Baseline: Sendable {
  /// What a file is called where nobody says otherwise.
  static let standardPath = "pclint-baseline.json"

  struct Entry: Sendable {
    let file: String
    let rule: String
    let pointer: String
  }

  let path: String
  /// By fingerprint, as it is written.
  let entries: [String: Entry]

  /// Reads a baseline that `pclint baseline` wrote.
  init(path: String) throws(InputError) {
    self.path = path
    let document = JSONDocument(try InputFile(InputPath(path)).contents())
    guard let root = document.root, document.faults.allSatisfy({ $0.acceptance != .refused }),
      document.member(named: "version", of: root).flatMap(document.integer) == 1,
      let list = document.member(named: "findings", of: root)
    else {
      throw .malformed(
        place: path, reason: "this is no baseline; \"pclint baseline\" writes one")
    }
    var entries: [String: Entry] = [:]
    for node in document.children(of: list) {
      let member = { (name: String) in
        document.member(named: name, of: node).map { String(document.text(of: $0)) } ?? ""
      }
      entries[member("fingerprint")] = Entry(
        file: member("file"), rule: member("rule"), pointer: member("pointer"))
    }
    self.entries = entries
  }

  /// What it says about files that are there and are not among some inputs, in the order of the files.
  func entries(
    besides inputs: [InputPath], in configuration: Configuration
  ) -> [(fingerprint: String, entry: Entry)] {
    let project = Project(configuration)
    let names = Set(inputs.map { project.path(of: $0.name) })
    return
      entries
      .filter { !names.contains($1.file) && FileType(of: configuration.resolved($1.file)) != nil }
      .map { (fingerprint: $0, entry: $1) }
      .sorted { ($0.entry.file, $0.fingerprint) < ($1.entry.file, $1.fingerprint) }
  }
}
