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

  /// Writes into the file, and puts another one in its place as editors do.
  @Test func lintsAgainWhenAFileChanges() throws {
    let folder = try TemporaryFolder()
    try folder.write(ConfigurationTests.refused, to: "body.json")
    try folder.write("", to: "out.txt")
    let process = Process()
    process.executableURL = CommandRun.executable
    process.arguments = ["--watch", "--format", "concise", "body.json"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.standardOutput = FileHandle(forWritingAtPath: folder.path + "/out.txt")
    try process.run()
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

  @Test func standardInputCannotBeWatched() throws {
    let run = try CommandRun(["--watch", "-"])
    #expect(run.status == 2)
    #expect(
      run.errors == "pclint: the standard input cannot be watched; name files or directories\n")
  }
}
