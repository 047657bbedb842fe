import JSONText
import Testing

@Suite struct LimitTests {
  private func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  @Test func depthUpToTheLimitIsRead() {
    #expect(JSONDocument(nested(512)).faults == [])
    #expect(JSONDocument(nested(512)).nodeCount == 512)
    #expect(faults(JSONDocument(nested(513))) == ["nesting-too-deep 512..<513"])
  }

  @Test func deeperPartsArePassedOver() {
    let document = JSONDocument(
      #"[{"a":[{"x":"}]"},[[1]]],"b":[{}]},2]"#, limits: .init(depth: 2))
    #expect(faults(document) == ["nesting-too-deep 6..<7"])
    #expect(tree(document) == #"[{"a":[],"b":[]},2]"#)
    #expect(brokenInvariants(document) == [])
  }

  @Test func noDepthAtAll() {
    let document = JSONDocument(#"{"a":1}"#, limits: .init(depth: 0))
    #expect(faults(document) == ["nesting-too-deep 0..<1"])
    #expect(tree(document) == "{}")
  }

  @Test func faultsAreCapped() {
    let document = JSONDocument("[" + String(repeating: ",", count: 10), limits: .init(faults: 3))
    #expect(
      faults(document)
        == [
          "empty-element 1..<2", "empty-element 2..<3", "empty-element 3..<4",
          "unexpected-end 11..<11", "too-many-faults 4..<5",
        ])
  }

  @Test func onlyTheFirstRefusedFaultGoesBeyondTheCap() {
    let document = JSONDocument("[@,@,@", limits: .init(faults: 1))
    #expect(faults(document) == ["unexpected-character 1..<2", "too-many-faults 2..<3"])
    #expect(faults(JSONDocument("[1,]", limits: .init(faults: 0))) == ["too-many-faults 2..<3"])
    #expect(faults(JSONDocument("[1,]", limits: .init(faults: -1))) == ["too-many-faults 2..<3"])
  }

  @Test func longTextsAreRefused() {
    #expect(JSONDocument("[1]", limits: .init(bytes: 3)).faults == [])
    let document = JSONDocument("[12]", limits: .init(bytes: 3))
    #expect(faults(document) == ["text-too-long 3..<4"])
    #expect(document.root == nil)
    #expect(faults(JSONDocument("[12]", limits: .init(bytes: -1))) == ["text-too-long 0..<4"])
  }
}
