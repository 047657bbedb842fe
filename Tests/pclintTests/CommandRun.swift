import Foundation
import Synchronization

/// One run of the built command.
struct CommandRun {
  let status: Int32
  let output: String
  let errors: String

  /// Runs `pclint` beside the test bundle.
  ///
  /// - Parameters:
  ///   - folder: the working directory; the checkout unless told.
  ///   - environment: variables added to those of the test.
  init(
    _ arguments: [String], input: [UInt8] = [], folder: String = sourceRoot(),
    environment: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = CommandRun.executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (stdin, stdout, stderr)
    try process.run()
    Thread.detachNewThread {
      // A command that does not read its input closes the pipe: that is no failure of the test.
      try? stdin.fileHandleForWriting.write(contentsOf: Data(input))
      try? stdin.fileHandleForWriting.close()
    }
    let collected = CommandRun.readBoth(stdout, stderr)
    process.waitUntilExit()
    status = process.terminationStatus
    (output, errors) = collected
  }

  /// Reads both pipes at the same time, since a full one would stop the command.
  private static func readBoth(_ stdout: Pipe, _ stderr: Pipe) -> (String, String) {
    let collected = Mutex(Data())
    let reader = Thread {
      collected.withLock { $0 = stderr.fileHandleForReading.readDataToEndOfFile() }
    }
    reader.start()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    while !reader.isFinished { Thread.sleep(forTimeInterval: 0.001) }
    let errors = collected.withLock { $0 }
    return (String(decoding: output, as: UTF8.self), String(decoding: errors, as: UTF8.self))
  }

  /// The products lie in one folder with the test bundle.
  static let executable: URL = {
    let bundle = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    var folder = bundle.deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent("pclint")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder.deleteLastPathComponent()
    }
    return URL(fileURLWithPath: sourceRoot() + "/.build/debug/pclint")
  }()

  /// The output as JSON.
  func json() throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
    return value as? [String: Any] ?? [:]
  }
}

/// The root of the checkout.
func sourceRoot(_ file: String = #filePath) -> String {
  let steps = file.split(separator: "/", omittingEmptySubsequences: false)
  return steps.dropLast(3).joined(separator: "/")
}
