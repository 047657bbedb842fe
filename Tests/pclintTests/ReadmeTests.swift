import Foundation
import Testing

/// A command that the README shows, and what it prints there.
struct ReadmeCommand: CustomTestStringConvertible {
  let words: [String]
  /// Lines of output; `…` stands for any number of them.
  let output: [String]
  var testDescription: String { words.joined(separator: " ") }

  /// All commands of the README's `console` blocks.
  static let all: [ReadmeCommand] = {
    let path = sourceRoot() + "/README.md"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
    let blocks = text.components(separatedBy: "```console\n").dropFirst()
    return blocks.flatMap { commands(in: $0.components(separatedBy: "```")[0]) }
  }()

  private static func commands(in block: String) -> [ReadmeCommand] {
    var commands: [ReadmeCommand] = []
    for line in block.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("$ ") {
        commands.append(ReadmeCommand(words: words(of: line.dropFirst(2)), output: []))
      } else if let last = commands.popLast() {
        commands.append(ReadmeCommand(words: last.words, output: last.output + [String(line)]))
      }
    }
    return commands
  }

  /// Words as a shell takes them apart, double quotes included.
  private static func words(of line: Substring) -> [String] {
    var words = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case " " where !isQuoted: words.append("")
      default: words[words.count - 1].append(character)
      }
    }
    return words
  }
}

@Suite("The README")
struct ReadmeTests {
  @Test func showsCommands() { #expect(ReadmeCommand.all.count >= 6) }

  @Test func namesEveryOperation() throws {
    let text = try String(contentsOfFile: sourceRoot() + "/README.md", encoding: .utf8)
    let root = try CommandRun(["rules", "--format", "json"]).json()
    let rules = try #require(root["rules"] as? [[String: Any]])
    let operations = Set(rules.flatMap { $0["operations"] as? [String] ?? [] })
    #expect(operations.count == 13)
    for operation in operations { #expect(text.contains("`\(operation)`"), "\(operation)") }
  }

  @Test func namesEveryOption() throws {
    let text = try String(contentsOfFile: sourceRoot() + "/README.md", encoding: .utf8)
    for line in try CommandRun(["--help"]).output.split(separator: "\n")
    where line.hasPrefix("  --") && line != "  --help" && line != "  --version" {
      let option = line.dropFirst(2).prefix { $0 != " " }
      #expect(text.contains("`\(option)"), "\(option)")
    }
  }

  /// The configuration that it shows is one: only its files are not there.
  @Test func showsAConfiguration() throws {
    let text = try String(contentsOfFile: sourceRoot() + "/README.md", encoding: .utf8)
    let block = text.components(separatedBy: "```yaml\n")[1].components(separatedBy: "```")[0]
    let folder = try TemporaryFolder()
    try folder.write(block, to: "pclint.yaml")
    let run = try CommandRun(["body.json"], folder: folder.path)
    #expect(run.errors == "pclint: pclint-baseline.json: No such file or directory\n")
  }

  @Test("prints what the command prints", arguments: ReadmeCommand.all)
  func printed(_ command: ReadmeCommand) throws {
    #expect(command.words.first == "pclint")
    let run = try CommandRun(Array(command.words.dropFirst()))
    #expect(run.status != 2, "\(run.errors)")
    var rest = run.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (position, line) in command.output.enumerated() where line != "…" {
      let isAfterGap = position > 0 && command.output[position - 1] == "…"
      let found = rest.firstIndex { matches($0, line) }
      let index = try #require(found, "\"\(line)\" is not in \(rest)")
      if !isAfterGap { #expect(index == 0, "\"\(line)\" comes too late") }
      rest = Array(rest[(index + 1)...])
    }
  }

  /// A shown line may stop early where the real one is long.
  private func matches(_ printed: String, _ shown: String) -> Bool {
    printed == shown || (shown.count > 60 && printed.hasPrefix(shown))
  }
}
