import Foundation
import Testing

@Suite("Findings in long lines")
struct LongLineTests {
  /// How an envelope holds its body, with the blank that makes it long: an escape is a run of its own in the
  /// map from the body to the file.
  enum Form: CaseIterable {
    case value
    case string

    var quote: String { self == .value ? "\"" : "\\\"" }
    var blanks: String {
      String(repeating: self == .value ? " " : "\\u0020", count: self == .value ? 2000 : 300)
    }
  }

  /// A cart whose lines are all at fault, in one line of JSON Lines.
  private static func envelope(_ form: Form, items: Int) -> String {
    let items = (0..<items).map { number in
      #"{"id": \#(number), "catalogItemId": "CFQ7TTC0EX01:0001:CFQ7TTC0EXA1", "quantity": 0, "termDuration": "P1M", "billingCycle": "monthly"}"#
    }
    let body = #"{"lineItems": [\#(items.joined(separator: ",\t"))]}"#
      .replacing("\"", with: form.quote).replacing("\t", with: form.blanks)
    let value = form == .value ? body : "\"\(body)\""
    return #"{"operation": "cart-create", "request": {"body": \#(value)}}"#
  }

  /// The processor time that the command takes in its own code, in seconds: others may be busy meanwhile.
  private static func seconds(_ form: Form, items: Int) throws -> Double {
    let folder = try TemporaryFolder()
    try folder.write(envelope(form, items: items), to: "cart.jsonl")
    let command = #""$0" --format jsonl --jobs 1 "$1" > "$2"; times"#
    let times = try Tool([
      "sh", "-c", command, CommandRun.executable.path, folder.path + "/cart.jsonl",
      folder.path + "/out",
    ])
    let findings = try folder.read("out").components(separatedBy: "\"severity\"").count - 1
    #expect(findings >= items)
    // The second line tells of the children: user and system time, as in "0m1.250000s 0m0.020000s".
    let user = try #require(times.output.split(separator: "\n").last?.split(separator: " ").first)
    let parts = user.dropLast().split(separator: "m").compactMap { Double($0) }
    try #require(parts.count == 2)
    return parts[0] * 60 + parts[1]
  }

  @Test(arguments: Form.allCases) func twiceTheFindingsTakeTwiceTheTime(_ form: Form) throws {
    let (one, two) = (try Self.seconds(form, items: 250), try Self.seconds(form, items: 500))
    #expect(two < 3 * one, "\(one) s became \(two) s")
  }
}
