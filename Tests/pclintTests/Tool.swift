import Foundation

/// A program of the machine that some tests want.
struct Tool {
  let status: Int32
  let output: String
  let errors: String

  /// Runs a program by its name.
  init(_ words: [String], input: String = "") throws {
    let folder = try TemporaryFolder()
    for (name, text) in [("in", input), ("out", ""), ("err", "")] {
      try folder.write(text, to: name)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.standardInput = FileHandle(forReadingAtPath: folder.path + "/in")
    process.standardOutput = FileHandle(forWritingAtPath: folder.path + "/out")
    process.standardError = FileHandle(forWritingAtPath: folder.path + "/err")
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = try folder.read("out")
    errors = try folder.read("err")
  }

  /// Whether there is a program of this name.
  static func exists(_ name: String) -> Bool {
    (try? Tool(["sh", "-c", "command -v \(name)"]).status) == 0
  }

  /// Whether Python can check JSON Schemas.
  static let hasJSONSchema = (try? Tool(["python3", "-c", "import jsonschema"]).status) == 0
}
