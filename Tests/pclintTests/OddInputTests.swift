import Foundation
import Testing

/// Bytes that are hardly a request.
struct OddInput: CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  var testDescription: String { name }

  static let all: [OddInput] = [
    .init(name: "nothing", bytes: []),
    .init(name: "one megabyte of noise", bytes: noise(count: 1 << 20)),
    .init(
      name: "100 000 open brackets", bytes: Array(repeating: UInt8(ascii: "["), count: 100_000)),
    .init(
      name: "100 000 open braces", bytes: Array(String(repeating: "{\"a\":", count: 100_000).utf8)),
    .init(
      name: "a string of 50 MB",
      bytes: Array("\"".utf8) + Array(repeating: UInt8(ascii: "x"), count: 50 << 20)
        + Array("\"".utf8)),
    .init(name: "UTF-16", bytes: Array("{}".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
  ]

  /// The same on every run.
  private static func noise(count: Int) -> [UInt8] {
    var state: UInt64 = 42
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
  }
}

@Suite("Odd input", .serialized)
struct OddInputTests {
  @Test("is answered with a finding", arguments: OddInput.all)
  func answered(_ input: OddInput) throws {
    let run = try CommandRun(
      ["--operation", "customer-create", "--format", "json", "-"], input: input.bytes)
    #expect(run.status == 1, "\(run.errors)")
    let reports = try #require(try run.json()["reports"] as? [[String: Any]])
    let prediction = try #require(reports[0]["prediction"] as? [String: Any])
    let error = try #require(prediction["error"] as? [String: Any])
    #expect(error["code"] as? Int == 800002)
  }

  @Test("is printed without a flood", arguments: OddInput.all)
  func printed(_ input: OddInput) throws {
    let run = try CommandRun(["--operation", "customer-create", "-"], input: input.bytes)
    #expect(run.status == 1)
    #expect(run.output.utf8.count < 100_000)
  }
}
