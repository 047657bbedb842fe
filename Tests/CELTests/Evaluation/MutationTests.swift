import CEL
import Glibc
import Testing

/// Broken expressions neither crash nor hang, checked or not.
@Suite struct MutationTests {
  private static let sources =
    (LibraryTests.cases + TimeTests.cases + LogicTests.cases + ParserTests.outcomes)
    .map { Array($0.expression.utf8) }

  private static let fragments = [
    "(", ")", "[", "]", "{", "}", "?", ":", ".", ",", "'", "\"", "-", "!", "%", "in", "u", "1e9",
    "0",
    "-9223372036854775808", "18446744073709551615u", "null", "dyn(", "optional.of(", ".map(x,",
    "[?",
    "b'\\xff'", "x", "''", "'ä'", ".size()", "timestamp(0)", "duration('1s')", "ip('::')",
  ].map { Array($0.utf8) }

  @Test(arguments: [true, false])
  func survives(_ isChecked: Bool) throws {
    var random = Generator(state: isChecked ? 1 : 2)
    let environment = Environment(limits: Limits(cost: 10_000))
    let evaluation = Evaluation(environment)
    let rounds = unsafe getenv("CEL_MUTATIONS").flatMap { unsafe Int(String(cString: $0)) } ?? 2_000
    var compiled = 0
    for _ in 0..<rounds {
      let source = MutationTests.mutation(&random)
      guard let program = try? environment.compile(source, isChecked: isChecked) else { continue }
      compiled += 1
      let value = evaluation.evaluate(program)
      _ = ConformanceValues.shown(value, evaluation)
      evaluation.reset()
    }
    #expect(compiled > rounds / 100, "hardly any mutation was an expression")
  }

  /// One of the sources with some bytes replaced by fragments, or by parts of another.
  private static func mutation(_ random: inout Generator) -> String {
    var text = sources[random.below(sources.count)]
    for _ in 0...random.below(3) {
      let start = random.below(text.count + 1)
      let end = min(text.count, start + random.below(6))
      let other = sources[random.below(sources.count)]
      let from = random.below(other.count)
      let part =
        random.below(3) == 0
        ? Array(other[from..<min(other.count, from + 20)])
        : fragments[random.below(fragments.count)]
      text.replaceSubrange(start..<end, with: part)
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// A sequence of numbers that is the same in every run (splitmix64).
private struct Generator {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((bits ^ (bits >> 31)) % UInt64(max(1, bound)))
  }
}
