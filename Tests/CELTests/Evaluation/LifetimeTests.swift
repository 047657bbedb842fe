import CEL
import Testing

@Suite("How long values live")
struct LifetimeTests {
  /// The program is gone when the value is read: its constants must not be.
  @Test(arguments: [
    "'a constant that is long enough'", "['x', 'y'][0]", "{?'key': optional.of(1)}",
  ])
  func valuesOutliveTheirProgram(_ source: String) throws {
    let environment = Environment()
    let evaluation = Evaluation(environment)
    let value = evaluation.evaluate(try environment.compile(source))
    // What would be reused, had it been freed.
    for _ in 0..<100 { _ = evaluation.evaluate(try environment.compile("'zzzzzzzzzzzzzzzz'")) }
    let texts = evaluation.entries(of: value)?.compactMap(\.0.string) ?? [value.string ?? ""]
    #expect(["a constant that is long enough", "x", "key"].contains(texts.first ?? ""))
  }
}
