import JSONText
import Testing

/// A member name as written and the slot it binds.
struct NameCase: CustomTestStringConvertible {
  let written: String
  let slot: Int?
  var testDescription: String { written }
}

@Suite struct LayoutTests {
  static let line = Layout.object(["id": .any, "quantity": .any])
  static let cart = Layout.object([
    "lineItems": .array(of: line, wrapper: "items"), "x": .any, "eightchr": .any, "ninechars": .any,
    "sixteencharacter": .any, "seventeencharacte": .any,
    "aLongNameOfMoreThanTwentyFourBytes": .any, "é": .any, "prices": .map(of: line), "X": .any,
  ])

  static let names: [NameCase] = [
    .init(written: "lineItems", slot: 0), .init(written: "LINEITEMS", slot: 0),
    .init(written: #"line\u0049tems"#, slot: 0), .init(written: "lineItem", slot: nil),
    .init(written: "lineItemss", slot: nil), .init(written: "x", slot: 1),
    .init(written: "X", slot: 1), .init(written: "y", slot: nil),
    .init(written: "EightChr", slot: 2), .init(written: "eightchs", slot: nil),
    .init(written: "nineChars", slot: 3), .init(written: "ninecharz", slot: nil),
    .init(written: "SIXTEENCHARACTER", slot: 4), .init(written: "sevenTeenCharacte", slot: 5),
    .init(written: "seventeenCharacta", slot: nil),
    .init(written: "ALongNameOfMoreThanTwentyFourBytes", slot: 6),
    .init(written: "aLongNameOfMoreThenTwentyFourBytes", slot: nil),
    .init(written: "aLongNameOfMore@hanTwentyFourBytes", slot: nil),
    .init(written: "é", slot: 7), .init(written: "É", slot: nil), .init(written: "", slot: nil),
  ]

  @Test("names bind slots", arguments: names) func binds(_ example: NameCase) {
    let document = JSONDocument("{\"\(example.written)\":7}", layout: Self.cart)
    guard let root = document.root, let member = document.firstChild(of: root) else {
      Issue.record("no member")
      return
    }
    #expect(document.slot(of: member) == example.slot)
    for slot in 0..<10 {
      #expect(document.member(slot, of: root) == (slot == example.slot ? member : nil))
    }
    #expect(document.member(-1, of: root) == nil)
    #expect(document.member(10, of: root) == nil)
  }

  @Test func anEmptyNameCanBeDeclared() {
    let document = JSONDocument(#"{"a":1,"":2}"#, layout: .object(["": .any]))
    #expect(text(document, document.root.flatMap { document.member(0, of: $0) }) == "2")
  }

  @Test func thousandsOfNamesAreToldApart() {
    let names = (0..<3_000).map { "name\($0)ofMany" }
    let layout = Layout.object(names.map { .init(name: $0, layout: .any) })
    let body = names.map { "\"\($0.uppercased())\":\"\($0)\"" }.joined(separator: ",")
    let document = JSONDocument("{\(body)}", layout: layout)
    for (slot, name) in names.enumerated() {
      #expect(text(document, document.root.flatMap { document.member(slot, of: $0) }) == name)
    }
  }

  @Test func lastDuplicateWinsAndIsReported() {
    let document = JSONDocument(
      #"{"x":1,"other":2,"X":3,"other":4,"\u0058":5,"Other":6}"#, layout: Self.cart)
    #expect(text(document, document.root.flatMap { document.member(1, of: $0) }) == "5")
    #expect(
      faults(document)
        == ["duplicate-name 17..<20", "duplicate-name 23..<30", "duplicate-name 33..<41"])
  }

  @Test func layoutsReachDown() {
    let document = JSONDocument(
      #"{"LineItems":[{"ID":"a"},7,{"Quantity":2,"id":"b"}]}"#, layout: Self.cart)
    let ids = (0..<3).map { position in
      node(document, ["LineItems", "\(position)"]).flatMap { document.member(0, of: $0) }
    }
    #expect(ids.map { text(document, $0) } == ["a", nil, "b"])
    #expect(ids[0].flatMap { document.slot(of: $0) } == 0)
    #expect(node(document, ["LineItems", "0"]).map { document.slot(of: $0) } == .some(nil))
  }

  @Test("an object in place of an array", arguments: ["items", "ITEMS"])
  func wrapper(_ name: String) {
    let document = JSONDocument(
      "{\"lineItems\":{\"totalCount\":2,\"\(name)\":[{\"id\":\"a\"},{\"id\":\"b\"}]}}",
      layout: Self.cart)
    guard let lines = node(document, ["lineItems"]) else {
      Issue.record("no member")
      return
    }
    #expect(document.kind(of: lines) == .object)
    #expect(document.elements(of: lines) == node(document, ["lineItems", name]))
    #expect(document.count(of: lines) == 2)
    let second = document.element(1, of: lines)
    #expect(text(document, second.flatMap { document.member(0, of: $0) }) == "b")
  }

  @Test func aWrapperWithoutArrayHoldsNothing() {
    for body in [#"{"items":{"items":[1]}}"#, #"{"items":1}"#, "{}", "1", "null"] {
      let document = JSONDocument("{\"lineItems\":\(body)}", layout: Self.cart)
      let lines = node(document, ["lineItems"])
      #expect(lines.map { document.elements(of: $0) } == .some(nil), "\(body)")
      #expect(lines.map { document.element(0, of: $0) } == .some(nil), "\(body)")
    }
  }

  @Test func otherKindsThanDeclaredAreReadAsTheyAre() {
    let document = JSONDocument(
      #"{"lineItems":"a","prices":[{"id":1}],"x":{"id":1}}"#, layout: Self.cart)
    #expect(tree(document) == #"{"lineItems":"a","prices":[{"id":1}],"x":{"id":1}}"#)
    #expect(node(document, ["x"]).map { document.member(0, of: $0) } == .some(nil))
    #expect(node(document, ["prices", "0"]).map { document.member(0, of: $0) } == .some(nil))
  }
}
