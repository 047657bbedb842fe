/// Builds a page of Prometheus' text format, version 0.0.4.
struct MetricsText {
  typealias Labels = [(name: String, value: String)]

  /// All lines, each with its end.
  private(set) var text = ""
  private var name = ""

  /// Begins a family; the samples that follow are of it.
  mutating func family(_ name: String, _ kind: String, _ help: String) {
    self.name = name
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind)\n"
  }

  mutating func sample(_ labels: Labels, _ value: some Any, suffix: String = "") {
    text += "\(line(labels, suffix)) \(value)\n"
  }

  /// A sample for each key, in the order of their lines, so that two pages compare.
  mutating func samples<Key>(_ counts: [Key: Int], _ labels: (Key) -> Labels) {
    let lines = counts.map { "\(line(labels($0.key), "")) \($0.value)\n" }
    text += lines.sorted().joined()
  }

  /// Values are names of ours, which need no escapes.
  private func line(_ labels: Labels, _ suffix: String) -> String {
    let list = labels.map { "\($0.name)=\"\($0.value)\"" }.joined(separator: ",")
    return name + suffix + (list.isEmpty ? "" : "{\(list)}")
  }
}
