import Foundation
import Testing

@Suite("What the command links")
struct LinkageTests {
  /// Foundation costs start-up and size; the libraries and the command do without.
  @Test func noFoundation() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/ldd")
    process.arguments = [CommandRun.executable.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(text.contains("libpcre2-8"))
    #expect(!text.contains("Foundation"))
  }
}
