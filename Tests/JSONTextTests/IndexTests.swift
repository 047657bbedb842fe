import JSONText
import Testing

@Suite struct IndexTests {
  static let price = Layout.object(["productId": .any, "id": .any, "price": .any])
  static let map = Layout.map(of: price)
  static let keyed = Layout.array(of: price, keys: [0, 1], wrapper: "items")

  /// The text of a price found by a key.
  private func price(
    _ document: JSONDocument, _ key: String, _ find: (UTF8Slice, NodeID) -> NodeID?
  ) -> String? {
    var key = key
    let found = key.withUTF8 { bytes in document.root.flatMap { unsafe find(UTF8Slice(bytes), $0) }
    }
    return text(document, found.flatMap { document.member(2, of: $0) })
  }

  @Test("maps of few and many names", arguments: [1, 3, 8, 9, 100, 5_000])
  func map(_ count: Int) {
    let body = (0..<count).map { "\"Sku\($0)\":{\"price\":\($0)}" }.joined(separator: ",")
    let document = JSONDocument("{\(body)}", layout: Self.map)
    for number in 0..<count {
      #expect(price(document, "sKu\(number)", document.value(forKey:of:)) == "\(number)")
    }
    #expect(price(document, "sku\(count)", document.value(forKey:of:)) == nil)
    #expect(price(document, "", document.value(forKey:of:)) == nil)
    #expect(document.faults == [])
  }

  @Test("the last of equal names wins", arguments: [0, 20])
  func mapDuplicates(_ others: Int) {
    let filler = (0..<others).map { ",\"other\($0)\":1" }.joined()
    let document = JSONDocument(
      #"{"a":{"price":1},"\u0061":{"price":2},"A":{"price":3}"# + filler + "}", layout: Self.map)
    #expect(price(document, "a", document.value(forKey:of:)) == "3")
    #expect(faults(document) == ["duplicate-name 17..<25"])
  }

  @Test func onlyMapsHaveKeys() {
    let document = JSONDocument(#"{"a":{"price":1}}"#)
    #expect(price(document, "a", document.value(forKey:of:)) == nil)
    #expect(price(document, "a", document.element(forKey:of:)) == nil)
  }

  static let collections = [
    #"[{"productId":"P1","id":"0001","price":1},{"ID":7,"ProductId":"p2","price":2},"#
      + #"{"productId":"P1","id":"0001","price":3},{"productId":"P3"},{"id":null,"productId":"P4"},"#
      + #"5,{"productId":[],"id":"x"}]"#,
    #"{"totalCount":2,"items":[{"productId":"P1","id":"0001","price":1},"#
      + #"{"id":7,"productId":"P2","price":2}]}"#,
  ]

  @Test("elements are found by their keys", arguments: collections)
  func keys(_ text: String) {
    let document = JSONDocument(text, layout: Self.keyed)
    #expect(price(document, "P1:0001", document.element(forKey:of:)) == "1")
    #expect(price(document, "p1:0001", document.element(forKey:of:)) == "1")
    #expect(price(document, "P2:7", document.element(forKey:of:)) == "2")
    for missing in ["P1", "P1:", "P1:000", "P1:00011", ":0001", "", "P3:", "P4:null", "P1;0001"] {
      #expect(price(document, missing, document.element(forKey:of:)) == nil, "\(missing)")
    }
    #expect(brokenInvariants(document) == [])
  }

  @Test func manyElementsAreFoundByKeyAndPosition() {
    let count = 5_000
    let body = (0..<count).map { "{\"productId\":\"P\($0)\",\"id\":\"x\",\"price\":\($0)}" }
    let document = JSONDocument("[\(body.joined(separator: ","))]", layout: Self.keyed)
    for number in stride(from: 0, to: count, by: 7) {
      #expect(price(document, "p\(number):X", document.element(forKey:of:)) == "\(number)")
      let element = node(document, ["\(number)"])
      #expect(element.map { document.pointer(to: $0) } == "/\(number)")
    }
    #expect(node(document, ["\(count)"]) == nil)
  }

  @Test func arraysWithoutKeysHaveNone() {
    let document = JSONDocument(#"[{"productId":"a"}]"#, layout: .array(of: Self.price))
    #expect(price(document, "a", document.element(forKey:of:)) == nil)
  }
}
