import Foundation
import Testing

@Suite("Batches")
struct BatchTests {
  /// Envelopes, a third of which are refused; more than one block of them.
  private static func envelopes(_ count: Int) -> [String] {
    (0..<count).map { number in
      let cycle = number.isMultiple(of: 3) ? "annual" : "monthly"
      let id = "b7a4d0f1-58c3-4e2b-8f96-" + String(format: "%012d", number)
      return
        #"{"operation": "migration-create", "request": {"body": {"currentSubscriptionId": "\#(id)", "termDuration": "P1M", "billingCycle": "\#(cycle)", "quantity": \#(number)}}}"#
    }
  }

  private static func run(_ lines: some Collection<String>, _ arguments: [String]) throws
    -> CommandRun
  {
    try CommandRun(
      arguments + ["--format", "jsonl", "--stdin-filename", "all.jsonl", "-"],
      input: Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  @Test func orderDoesNotDependOnThreads() throws {
    let lines = Self.envelopes(2000)
    let one = try Self.run(lines, ["--jobs", "1"])
    #expect(one.status == 1)
    #expect(one.output.split(separator: "\n").count == 2000)
    #expect(one.errors == "", "no line of progress where there is no terminal")
    #expect(try Self.run(lines, ["--jobs", "5"]).output == one.output)
  }

  /// What `split` makes of a file, linted by several processes, gives the same bytes.
  @Test func piecesGiveTheSameBytes() throws {
    let lines = Self.envelopes(1500)
    let whole = try Self.run(lines, []).output
    let head = lines[..<700]
    let offset = head.joined(separator: "\n").utf8.count + 1
    let pieces = try [
      Self.run(head, []).output, Self.run(lines[700...], ["--starts-at", "701:\(offset)"]).output,
    ]
    #expect(pieces.joined() == whole)
  }

  @Test func oddLinesAreToldInOrder() throws {
    var lines = Self.envelopes(1000)
    lines[10] = "{"
    lines[990] = "[]"
    let run = try Self.run(lines, [])
    #expect(run.status == 2)
    let complaints = run.errors.split(separator: "\n")
    #expect(complaints.count == 2)
    #expect(complaints.first?.hasPrefix("pclint: all.jsonl:11:2: The text ends") == true)
    #expect(complaints.last == "pclint: all.jsonl:991: the envelope has to be a JSON object")
  }

  /// Who opens a pipe and closes it stops who writes to it.
  @Test func namedPipeIsOpenedOnce() throws {
    let folder = try TemporaryFolder()
    let script = """
      mkfifo all.jsonl; { printf '%s\\n' '\(Self.envelopes(2)[1])' > all.jsonl; } &
      timeout 60 '\(CommandRun.executable.path)' --format jsonl all.jsonl
      """
    let run = try Tool(["sh", "-c", "cd '\(folder.path)'; \(script)"])
    #expect(run.output.hasPrefix(#"{"file":"all.jsonl""#), "\(run.errors)")
  }

  /// On a terminal of 30 columns no line of progress goes over its end, where it would stay.
  @Test(.enabled(if: Tool.exists("python3"))) func progressFitsIntoALine() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.envelopes(20_000).joined(separator: "\n"), to: "all.jsonl")
    let script = """
      import fcntl, os, pty, struct, sys, termios
      pid, terminal = pty.fork()
      if pid == 0:
          fcntl.ioctl(2, termios.TIOCSWINSZ, struct.pack("HHHH", 20, 30, 0, 0))
          os.execv(sys.argv[1], ["pclint", "--summary", sys.argv[2]])
      text = b""
      while True:
          try: chunk = os.read(terminal, 65536)
          except OSError: break
          if not chunk: break
          text += chunk
      sys.stdout.write(text.decode())
      """
    let run = try Tool([
      "python3", "-c", script, CommandRun.executable.path, folder.path + "/all.jsonl",
    ])
    let drawn = run.output.components(separatedBy: "\r").filter { $0.hasSuffix("\u{1B}[K") }
    #expect(drawn.count > 1, "\(run.output)")
    for line in drawn { #expect(line.count - "\u{1B}[K".count < 30, "\(line)") }
    #expect(run.output.contains("20000 requests: "))
  }

  @Test func summaryTakesThePlaceOfReports() throws {
    let lines = Self.envelopes(30)
    let input = Array(lines.joined(separator: "\n").utf8)
    let run = try CommandRun(["--summary", "--stdin-filename", "x.jsonl", "-"], input: input)
    #expect(
      run.output == """
        30 requests: 0 accepted, 10 rejected, 20 undetermined; 10 errors.

        requests by predicted code
          10  900222

        findings by rule
          10  migration-cycle-not-offered

        """)
    let both = try CommandRun(
      ["--summary", "--format", "concise", "--stdin-filename", "x.jsonl", "-"], input: input)
    #expect(both.output.split(separator: "\n").count == 10)
    #expect(both.errors.hasPrefix("30 requests: "))
  }

  @Test func statisticsTellTheTimeOfRules() throws {
    let run = try CommandRun(["--statistics", "Examples/migration-accepted.json"])
    let line = try #require(
      run.output.split(separator: "\n").first { $0.hasSuffix(" migration-cycle-not-offered") })
    #expect(line.contains(" ms ") && line.contains(" 1 x ") && line.contains(" ns "))
  }

  @Test(arguments: [
    ("error", "refused", 1), ("warning", "warned", 1), ("never", "refused", 0),
    ("error", "warned", 0),
  ])
  func failOn(_ level: String, _ body: String, _ status: Int) throws {
    let cycle = body == "refused" ? #", "termDuration": "P1M", "billingCycle": "annual""# : ","
    let input = #"{"currentSubscriptionId": "b7a4d0f1-58c3-4e2b-8f96-13d7e09ac254"\#(cycle)}"#
    let run = try CommandRun(["--fail-on", level, "-"], input: Array(input.utf8))
    #expect(run.status == Int32(status))
  }
}
