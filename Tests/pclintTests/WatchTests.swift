import Foundation
import Testing

@Suite("Watching")
struct WatchTests {
  /// What a file holds once it holds enough lines; what it holds after ten seconds otherwise.
  private func lines(_ name: String, in folder: TemporaryFolder, atLeast count: Int) -> [String] {
    var lines: [String] = []
    for _ in 0..<1000 where lines.count < count {
      Thread.sleep(forTimeInterval: 0.01)
      lines = ((try? folder.read(name)) ?? "").split(separator: "\n").map(String.init)
    }
    return lines
  }

  /// Starts to watch; the output goes to a file outside of the folder.
  private func watch(_ words: [String], in folder: TemporaryFolder, to output: String) throws
    -> Process
  {
    let process = Process()
    process.executableURL = CommandRun.executable
    process.arguments = ["--watch", "--format", "concise"] + words
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.standardOutput = FileHandle(forWritingAtPath: output)
    try process.run()
    return process
  }

  /// Writes into the file, and puts another one in its place as editors do.
  @Test func lintsAgainWhenAFileChanges() throws {
    let folder = try TemporaryFolder()
    try folder.write(ConfigurationTests.refused, to: "body.json")
    try folder.write("", to: "out.txt")
    let process = try watch(["body.json"], in: folder, to: folder.path + "/out.txt")
    // Foundation starts processes with their signals blocked: only this one gets through.
    defer { kill(process.processIdentifier, SIGKILL) }
    #expect(lines("out.txt", in: folder, atLeast: 1).count == 1)
    let changed = ConfigurationTests.refused.replacing("annual", with: "triennial")
    try folder.write(changed, to: "body.json")
    #expect(lines("out.txt", in: folder, atLeast: 2).count == 2)
    try folder.write("\n\n" + changed, to: "new.json")
    #expect(
      unsafe rename(folder.path + "/new.json", folder.path + "/body.json") == 0)
    let last = lines("out.txt", in: folder, atLeast: 3).last
    #expect(last?.hasPrefix("body.json:3:") == true)
  }

  /// Reports in the folder, and mended requests, are no change; what others write still is.
  @Test func doesNotWakeItself() throws {
    let (folder, outside) = (try TemporaryFolder(), try TemporaryFolder())
    try folder.write(ConfigurationTests.refused.replacing("}", with: ",}"), to: "body.json")
    try outside.write("", to: "out.txt")
    let words = ["--fix", "--output", "sarif=./report.sarif", "--output", "json=report.json", "."]
    let process = try watch(words, in: folder, to: outside.path + "/out.txt")
    defer { kill(process.processIdentifier, SIGKILL) }
    #expect(lines("out.txt", in: outside, atLeast: 1).count == 1)
    Thread.sleep(forTimeInterval: 0.5)
    #expect(lines("out.txt", in: outside, atLeast: 1).count == 1)
    #expect(try folder.read("body.json") == ConfigurationTests.refused)
    try folder.write("an editor's", to: ".body.json.swp")
    Thread.sleep(forTimeInterval: 0.5)
    #expect(lines("out.txt", in: outside, atLeast: 1).count == 1)
    try folder.write("\n" + ConfigurationTests.refused, to: "body.json")
    #expect(lines("out.txt", in: outside, atLeast: 2).count == 2)
    Thread.sleep(forTimeInterval: 0.5)
    #expect(lines("out.txt", in: outside, atLeast: 2).count == 2)
  }

  /// A configuration that is mended, a baseline that comes: what requests are linted with counts too.
  @Test func waitsForWhatItReads() throws {
    let folder = try TemporaryFolder()
    try folder.write(ConfigurationTests.refused, to: "body.json")
    try folder.write("baseline: known.json\nbogus: 1\n", to: "pclint.yaml")
    try folder.write("", to: "out.txt")
    let process = try watch(["body.json"], in: folder, to: folder.path + "/out.txt")
    defer { kill(process.processIdentifier, SIGKILL) }
    Thread.sleep(forTimeInterval: 0.3)
    try folder.write("fail-on: error\n", to: "pclint.yaml")
    #expect(lines("out.txt", in: folder, atLeast: 1).count == 1)
    try folder.write("severity: { migration-cycle-not-offered: warning }", to: "pclint.yaml")
    #expect(lines("out.txt", in: folder, atLeast: 2).last?.contains("warning") == true)
  }

  /// A body that stands in a file of its own, in another folder, is a part of the requests.
  @Test func watchesTheBodiesThatRequestsName() throws {
    let (folder, bodies) = (try TemporaryFolder(), try TemporaryFolder())
    try bodies.write(ConfigurationTests.refused, to: "body.json")
    try folder.write(
      """
      POST https://api.partnercenter.microsoft.com/v1/customers/{id}/migrations/newcommerce
      Content-Type: application/json
      MS-RequestId: 4e8b1d70-92c5-4a3f-b6d8-0f7c25e9a134
      MS-CorrelationId: c7153f0e-6ab4-4d92-8e21-5b90d4f8a6c3

      < \(bodies.path)/body.json
      """, to: "day.http")
    try folder.write("", to: "out.txt")
    let process = try watch(["day.http"], in: folder, to: folder.path + "/out.txt")
    defer { kill(process.processIdentifier, SIGKILL) }
    #expect(lines("out.txt", in: folder, atLeast: 1).count == 1)
    let changed = ConfigurationTests.refused.replacing("annual", with: "triennial")
    try bodies.write(changed, to: "body.json")
    #expect(lines("out.txt", in: folder, atLeast: 2).count == 2)
  }

  @Test func standardInputCannotBeWatched() throws {
    let run = try CommandRun(["--watch", "-"])
    #expect(run.status == 2)
    #expect(
      run.errors == "pclint: the standard input cannot be watched; name files or directories\n")
  }
}
