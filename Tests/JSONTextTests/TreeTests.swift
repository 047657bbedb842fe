import JSONText
import Testing

@Suite struct TreeTests {
  let document = JSONDocument(
    #"{"lines":[{"id":1},"é",[true,false,null,-1.5]],"a/b":{"~":"😀"},"":{}}"#)

  @Test func kindsAndTexts() {
    let expected: [([String], JSONKind, String)] = [
      ([], .object, ""), (["lines"], .array, ""), (["lines", "0", "id"], .number, "1"),
      (["lines", "1"], .string, "é"), (["lines", "2", "0"], .true, "true"),
      (["lines", "2", "1"], .false, "false"), (["lines", "2", "2"], .null, "null"),
      (["lines", "2", "3"], .number, "-1.5"), (["a/b", "~"], .string, "😀"), ([""], .object, ""),
    ]
    for (path, kind, contents) in expected {
      let value = node(document, path)
      #expect(value.map { document.kind(of: $0) } == kind, "\(path)")
      #expect(text(document, value) == contents, "\(path)")
    }
    #expect(document.faults == [])
    #expect(brokenInvariants(document) == [])
  }

  @Test func rangesCountBytes() {
    let source = #"{"é":"ß","b":[1, 22]}"#
    let document = JSONDocument(source)
    #expect(document.root.map { document.range(of: $0) } == 0..<source.utf8.count)
    #expect(node(document, ["é"]).map { document.range(of: $0) } == 6..<10)
    #expect(node(document, ["é"]).flatMap { document.nameRange(of: $0) } == 1..<5)
    #expect(node(document, ["b", "1"]).map { document.range(of: $0) } == 19..<21)
    #expect(node(document, ["b", "1"]).map { document.nameRange(of: $0) } == .some(nil))
    #expect(document.root.map { document.nameRange(of: $0) } == .some(nil))
  }

  @Test(
    "pointers",
    arguments: [
      ([], ""), (["lines"], "/lines"), (["lines", "0", "id"], "/lines/0/id"),
      (["lines", "2", "3"], "/lines/2/3"), (["a/b"], "/a~1b"), (["a/b", "~"], "/a~1b/~0"),
      ([""], "/"),
    ] as [([String], String)])
  func pointer(_ path: [String], _ expected: String) {
    #expect(node(document, path).map { document.pointer(to: $0) } == expected)
  }

  @Test func pointersSpellNamesAsTheTextDoes() {
    let layout = Layout.object(["lineItems": .array(of: .object(["id": .any]))])
    let document = JSONDocument(#"{"LINEITEMS":[{"\u0049d":1}]}"#, layout: layout)
    #expect(
      node(document, ["LINEITEMS", "0", "Id"]).map { document.pointer(to: $0) }
        == "/LINEITEMS/0/Id")
  }

  @Test func familyTies() {
    let lines = node(document, ["lines"])
    #expect(lines.flatMap { document.parent(of: $0) } == document.root)
    #expect(document.root.map { document.parent(of: $0) } == .some(nil))
    #expect(document.root.flatMap { document.firstChild(of: $0) } == lines)
    #expect(lines.flatMap { document.next(after: $0) } == node(document, ["a/b"]))
    #expect(node(document, [""]).map { document.next(after: $0) } == .some(nil))
    #expect(node(document, [""]).map { document.firstChild(of: $0) } == .some(nil))
    #expect(lines.map { document.count(of: $0) } == 3)
    #expect(document.root.map { document.count(of: $0) } == 3)
    #expect(node(document, ["lines", "1"]).map { document.count(of: $0) } == 0)
    #expect(document.nodeCount == 13)
  }

  @Test func elementsOutsideAreNone() {
    guard let lines = node(document, ["lines"]), let root = document.root else {
      Issue.record("no array")
      return
    }
    #expect(document.element(-1, of: lines) == nil)
    #expect(document.element(3, of: lines) == nil)
    #expect(document.element(0, of: root) == nil)
    #expect(document.member(named: "lines", of: lines) == nil)
    #expect(document.member(0, of: root) == nil)
    #expect(document.elements(of: root) == nil)
    #expect(document.elements(of: lines) == lines)
  }

  @Test func lastOfSeveralMembersIsFound() {
    let document = JSONDocument(#"{"a":1,"\u0061":2,"A":3}"#)
    #expect(text(document, node(document, ["a"])) == "2")
    #expect(faults(document) == ["duplicate-name 7..<15"])
  }

  @Test func arraysAndBytesAreReadAlike() {
    let source = #"[1,{"a":"b"}]"#
    let bytes = Array(source.utf8)
    #expect(tree(JSONDocument(bytes)) == source)
    let document = unsafe bytes.withUnsafeBytes { unsafe JSONDocument($0) }
    #expect(tree(document) == source)
    #expect(unsafe JSONDocument(source).bytes.elementsEqual(bytes))
  }
}
