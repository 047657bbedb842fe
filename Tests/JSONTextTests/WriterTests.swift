import JSONText
import Testing

@Suite struct WriterTests {
  private func written(_ style: JSONWriter.Style, _ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(style: style)
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func sample(_ writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("a")
    writer.value(1)
    writer.name("b")
    writer.beginArray()
    writer.value("x")
    writer.value(true)
    writer.null()
    writer.beginObject()
    writer.endObject()
    writer.endArray()
    writer.name("c")
    writer.beginArray()
    writer.endArray()
    writer.endObject()
  }

  @Test func compact() {
    #expect(written(.compact, sample) == #"{"a":1,"b":["x",true,null,{}],"c":[]}"#)
  }

  @Test func pretty() {
    #expect(
      written(.pretty, sample) == """
        {
          "a": 1,
          "b": [
            "x",
            true,
            null,
            {}
          ],
          "c": []
        }
        """)
  }

  @Test(
    "strings are escaped",
    arguments: [
      ("", #""""#), ("é😀\u{2028}\u{7F}", "\"é😀\u{2028}\u{7F}\""), ("\"\\/", #""\"\\/""#),
      ("\u{8}\u{C}\n\r\t", #""\b\f\n\r\t""#), ("\u{0}\u{1F}", #""\u0000\u001f""#),
    ])
  func strings(_ text: String, _ expected: String) {
    #expect(written(.compact) { $0.value(text) } == expected)
    #expect(
      written(.compact) {
        $0.beginObject()
        $0.name(text)
      } == "{" + expected + ":")
  }

  @Test(
    "doubles",
    arguments: [
      (0.5, "0.5"), (-2, "-2.0"), (1e300, "1e+300"), (.leastNonzeroMagnitude, "5e-324"),
      (.infinity, "null"),
      (.nan, "null"),
    ] as [(Double, String)])
  func doubles(_ value: Double, _ expected: String) {
    #expect(written(.compact) { $0.value(value) } == expected)
    if value.isFinite { #expect(JSONDocument(expected).faults == []) }
  }

  /// Text is looked at in words of eight bytes.
  @Test(arguments: 0..<20) func escapesAtAnyPlace(_ place: Int) {
    for (character, escape) in [
      ("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n"), ("é", "é"), ("\u{7F}", "\u{7F}"),
    ] {
      let (before, after) = (
        String(repeating: "a", count: place), String(repeating: "b", count: 20 - place)
      )
      for end in [after, character + after, "é" + after] {
        let text = before + character + end
        let expected = before + escape + end.replacing(character, with: escape)
        #expect(written(.compact) { $0.value(text) } == "\"\(expected)\"")
      }
    }
  }

  @Test func integers() {
    #expect(written(.compact) { $0.value(Int64.min) } == "-9223372036854775808")
    for (number, text) in [
      (0, "0"), (9, "9"), (10, "10"), (-1, "-1"), (1_234_567, "1234567"),
      (Int.max, "9223372036854775807"), (Int.min, "-9223372036854775808"),
    ] {
      #expect(written(.compact) { $0.value(number) } == text)
    }
    #expect(written(.compact) { $0.value(UInt64.max) } == "18446744073709551615")
  }

  @Test func partsOfADocumentAreWritten() {
    let document = JSONDocument(#"{"a":[1.50,{"b":"\u00e9"}],"c":2,"d":[0x1F,NaN,"z"]}"#)
    let part = written(.compact) { writer in
      writer.beginObject()
      writer.name("copy")
      if let node = node(document, ["a"]) { writer.value(node, of: document) }
      writer.name("leaf")
      if let node = node(document, ["c"]) { writer.value(node, of: document) }
      writer.name("odd")
      if let node = node(document, ["d"]) { writer.value(node, of: document) }
      writer.endObject()
    }
    #expect(part == #"{"copy":[1.50,{"b":"é"}],"leaf":2,"odd":["0x1F","NaN","z"]}"#)
  }

  @Test func whatIsWrittenReadsAsTheSame() {
    for style in [JSONWriter.Style.compact, .pretty] {
      let text = written(style, sample)
      let document = JSONDocument(text)
      #expect(document.faults == [])
      #expect(
        written(style) { writer in
          if let root = document.root { writer.value(root, of: document) }
        } == text)
    }
  }
}
