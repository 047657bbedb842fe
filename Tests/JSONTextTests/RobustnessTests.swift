import JSONText
import Testing

/// Whatever a text is, reading it ends, soon, in a document whose parts fit together.
@Suite(.timeLimit(.minutes(2))) struct RobustnessTests {
  static let layout = Layout.object([
    "lineItems": .array(of: .object(["id": .any, "name": .any]), keys: [0], wrapper: "items"),
    "prices": .map(of: .any), "note": .any,
  ])

  static let sample = #"""
    {
      "lineItems": [
        {"id": "a\u00e9\n", "name": "Zoë 😀", "x": [1, -2.5e+3, true, false, null]},
        {"ID": 'b', name: “c”, "list": {"items": [[], {}]}} // comment
      ], /* more */
      "prices": {"A": 1, "a": 2, "b\ud83d\ude00": "x\q"},
      "note": "one
    two", "unclosed: 1,
      "last": [0x1F, NaN, .5, 1., +1, ..., 2024-03-05, Tru]
    }
    """#

  private func check(_ bytes: [UInt8], _ limits: ReadingLimits = .init()) {
    for layout in [Layout.any, Self.layout] {
      let broken = brokenInvariants(JSONDocument(bytes, layout: layout, limits: limits))
      if !broken.isEmpty {
        Issue.record("\(broken.prefix(3)) in \(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }

  @Test func everyTruncation() {
    let bytes = Array(Self.sample.utf8)
    for count in 0...bytes.count { check(Array(bytes.prefix(count))) }
  }

  @Test func everyEnding() {
    let bytes = Array(Self.sample.utf8)
    for count in 0...bytes.count { check(Array(bytes.suffix(count))) }
  }

  @Test func everyByteMissingOrDoubled() {
    let bytes = Array(Self.sample.utf8)
    for position in bytes.indices {
      var changed = bytes
      changed.remove(at: position)
      check(changed)
      changed.insert(contentsOf: [bytes[position], bytes[position]], at: position)
      check(changed)
    }
  }

  @Test func randomChanges() {
    var generator = SeededGenerator(state: 2)
    let bytes = Array(Self.sample.utf8)
    for _ in 0..<3_000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let position = Int.random(in: changed.indices, using: &generator)
        changed[position] = .random(in: 0...255, using: &generator)
      }
      check(changed)
    }
  }

  @Test func randomTokens() {
    var generator = SeededGenerator(state: 3)
    let tokens = [
      "{", "}", "[", "]", ",", ":", "\"a\"", "\"", "'", "“", "”", "1", "-", "true", "x", "\n", "//",
      "/*", "*/", "\\", "...", "\u{A0}", "items", "lineItems", "\"lineItems\"", "\"id\"", ";", "#",
    ]
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...14, using: &generator)
      let text = (0..<count).map { _ in tokens.randomElement(using: &generator) ?? "" }.joined()
      check(Array(text.utf8), .init(depth: 6, faults: 4))
    }
  }

  @Test func randomBytes() {
    var generator = SeededGenerator(state: 4)
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...40, using: &generator)
      check((0..<count).map { _ in .random(in: 0...255, using: &generator) })
    }
    check((0..<1_000_000).map { _ in .random(in: 0...255, using: &generator) })
  }

  @Test(
    "long texts of one kind",
    arguments: [
      "[", "{", "{\"a\":", "[[]", "]", "[}", "{]", "[{\"a\":[}", "\"", "'", "“", "“a", "\"”,",
      "'’,",
      "\\\"\n", "\"\n", "'\n", "\"a\n\\\"", "a ", "a b:", "a:", "1 ", "-", "/", "/*", "//\n", "#\n",
      "\u{A0}", "...", "…,", ",", ":", "[,", "@", "\u{0}", "'a',", "{'a':'b'},", "‘a,", "[1,\"a\":",
      "{\"a\":1,{", "\"a: b,\n", "nul,", "\"\\ud800", "`",
    ])
  func repeated(_ part: String) {
    for opening in ["", "[", "{\"a\":[{"] {
      check(Array((opening + String(repeating: part, count: 2_000 / part.utf8.count)).utf8))
    }
    // Anything but linear time would not end within the suite's limit.
    let long = "[" + String(repeating: part, count: 100_000 / part.utf8.count)
    #expect(JSONDocument(long).nodeCount > 0)
  }

  @Test func manyOpenBrackets() {
    let document = JSONDocument(String(repeating: "[", count: 100_000))
    #expect(faults(document) == ["nesting-too-deep 512..<513", "unexpected-end 100000..<100000"])
    #expect(document.nodeCount == 513)
  }

  @Test func aStringOfFiftyMegabytes() {
    let count = 50_000_000
    let document = JSONDocument([0x22] + [UInt8](repeating: 0x61, count: count) + [0x22])
    #expect(document.faults == [])
    #expect(document.root.map { document.text(of: $0).count } == count)
  }

  @Test func distinctAndEqualNamesAreComparedInLinearTime() {
    let distinct = (0..<100_000).map { "\"aaaaaaaaaaaa\($0)aaaaaaaaaaaa\":1" }
    let text = "{\(distinct.joined(separator: ","))}"
    for layout in [Layout.any, .map(of: .any), Self.layout] {
      #expect(JSONDocument(text, layout: layout).faults == [])
    }
    let equal = "{" + String(repeating: "\"a\":1,", count: 100_000) + "\"b\":1}"
    #expect(JSONDocument(equal).faults.count == 101)
    // All of these are equal but for case.
    let cases = (0..<100_000).map { number in
      let name = (0..<17).map { number >> $0 & 1 == 1 ? "A" : "a" }.joined()
      return "\"\(name)\":1"
    }
    let folded = JSONDocument("{\(cases.joined(separator: ","))}", layout: .map(of: .any))
    #expect(folded.faults == [])
  }
}
