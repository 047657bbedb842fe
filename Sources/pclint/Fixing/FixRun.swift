internal import PartnerCenterLint

/// `--fix`, `--unsafe-fixes` and `--diff`: mends the files of a command line, or shows what would be changed.
struct FixRun {
  /// What is done with a mended text.
  enum Mode {
    case write
    case diff
  }

  let fixer: Fixer
  let mode: Mode
  private var made = 0
  private var files = 0
  private var left = 0

  init(fixer: Fixer, mode: Mode) {
    self.fixer = fixer
    self.mode = mode
  }

  /// Goes through the files.
  ///
  /// - Returns: the exit status: 1 where a difference was shown.
  mutating func run(_ paths: [InputPath]) throws -> ExitStatus {
    var status = ExitStatus.clean
    for path in paths {
      do throws(InputError) {
        guard let outcome = try fixer.outcome(for: path) else { continue }
        left += outcome.left
        complain(outcome.faults, &status)
        try finish(path, outcome)
      } catch {
        complain(["\(error)"], &status)
      }
    }
    tell()
    return max(status, mode == .diff && made > 0 ? .rejected : .clean)
  }

  private mutating func finish(_ path: InputPath, _ outcome: Fixer.Outcome) throws(InputError) {
    if path.file == nil, mode == .write { StandardOutput.write(outcome.after) }
    guard outcome.made > 0 else { return }
    made += outcome.made
    files += 1
    switch mode {
    case .diff:
      StandardOutput.write(
        UnifiedDiff(name: path.name, before: outcome.before, after: outcome.after).bytes)
    case .write:
      guard let file = path.file else { return }
      do throws(UsageError) {
        try FileReplacement.write(outcome.after, to: file)
      } catch {
        throw .unreadable(path: file, reason: "\(error)")
      }
    }
  }

  /// Linting tells the same again where files are written.
  private func complain(_ sentences: [String], _ status: inout ExitStatus) {
    if sentences.isEmpty { return }
    status = .failed
    guard mode == .diff else { return }
    for sentence in sentences { StandardOutput.complain("pclint: \(sentence)") }
  }

  private func tell() {
    let verb = mode == .diff ? "would be made" : made == 1 ? "was made" : "were made"
    var parts: [String] = []
    if made > 0 || mode == .write {
      let place = files == 1 ? "1 file" : "\(files) files"
      parts.append("\(made) fix\(made == 1 ? "" : "es") \(verb) in \(place)")
    }
    if left > 0 { parts.append("--unsafe-fixes would make \(left) more") }
    if !parts.isEmpty { StandardOutput.complain("pclint: \(parts.joined(separator: "; "))") }
  }
}
