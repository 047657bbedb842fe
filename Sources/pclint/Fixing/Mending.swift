internal import PartnerCenterLint
internal import SystemCalls

/// What is told of mended files: `--fix` and `--unsafe-fixes` have written them, `--diff` shows what would be changed.
struct Mending {
  enum Mode {
    case write
    case diff
  }

  let mode: Mode
  /// Whether the exit status tells that something would be changed.
  let failsOnChange: Bool
  /// The files that were written.
  private(set) var written: Set<FileStamp> = []
  private var made = 0
  private var files = 0
  private var left = 0
  private var recordings: [String] = []

  init(mode: Mode, failsOnChange: Bool) {
    self.mode = mode
    self.failsOnChange = failsOnChange
  }

  /// Counts the next file and shows its difference; the standard input goes to the standard output.
  mutating func take(_ file: MendedFile) {
    guard let outcome = file.outcome else {
      recordings.append(file.path.name)
      return
    }
    left += outcome.left
    if mode == .write, file.path.file == nil { StandardOutput.write(outcome.after) }
    guard outcome.made > 0 else { return }
    made += outcome.made
    files += 1
    if let stamp = file.stamp { written.insert(stamp) }
    guard mode == .diff else { return }
    StandardOutput.write(
      UnifiedDiff(name: file.path.name, before: outcome.before, after: outcome.after).bytes)
  }

  /// The exit status as far as changes make it.
  var status: ExitStatus { mode == .diff && failsOnChange && made > 0 ? .rejected : .clean }

  /// What there is to tell when all is done.
  func sentences(_ totals: Totals) -> [String] {
    recordings.map { "\($0) is a recording of what was sent: it is linted, and not mended" }
      + [sum(totals)].compactMap { $0 }
  }

  /// What was made or would be; nil where there is nothing to tell.
  private func sum(_ totals: Totals) -> String? {
    let verb = mode == .diff ? "would be made" : made == 1 ? "was made" : "were made"
    let rejected = totals.outcomes[.rejected]
    var parts: [String] = []
    if made > 0 {
      parts.append("\(counted(made, "fix", "fixes")) \(verb) in \(counted(files, "file", "files"))")
    } else if mode == .write, totals.failures == 0 {
      parts.append("there was nothing to fix")
    }
    if left > 0 { parts.append("--unsafe-fixes would make \(left) more") }
    // Where files are written, the reports tell it.
    if mode == .diff, rejected > 0 {
      parts.append("\(counted(rejected, "request", "requests")) would still be rejected")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private func counted(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
