import JSONText
import Testing

@testable import PartnerCenterLint

/// A text and the GUID that .NET reads in it.
struct GUIDCase: CustomTestStringConvertible {
  let name: String
  let text: String
  let spelling: String?
  var testDescription: String { name }
}

@Suite("GUIDs as .NET reads them")
struct GUIDTextTests {
  static let usual = "1f6a3c0e-94d2-4b7f-8c15-6a0f3e9d2b71"

  static let cases: [GUIDCase] = [
    .init(name: "the usual form", text: usual, spelling: usual),
    .init(name: "capitals stay", text: usual.uppercased(), spelling: usual.uppercased()),
    .init(name: "no hyphens", text: "1f6a3c0e94d24b7f8c156a0f3e9d2b71", spelling: usual),
    .init(name: "braces", text: "{\(usual)}", spelling: usual),
    .init(name: "parentheses", text: "(\(usual))", spelling: usual),
    .init(name: "blanks around it", text: "\t \(usual) ", spelling: usual),
    .init(
      name: "with 0x",
      text: "{0x1f6a3c0e, 0x94d2, 0x4b7f, {0x8c,0x15,0x6a,0xf,0x3e,0X9d,0x2b,0x71}}",
      spelling: usual),
    .init(name: "one bracket only", text: "{\(usual)", spelling: nil),
    .init(name: "brackets of two sorts", text: "{\(usual))", spelling: nil),
    .init(
      name: "braces without hyphens", text: "{1f6a3c0e94d24b7f8c156a0f3e9d2b71}", spelling: nil),
    .init(name: "a blank inside", text: "1f6a3c0e 94d2-4b7f-8c15-6a0f3e9d2b71", spelling: nil),
    .init(name: "hyphens elsewhere", text: "1f6a3c0e9-4d2-4b7f-8c15-6a0f3e9d2b71", spelling: nil),
    .init(
      name: "no hexadecimal digit", text: "1g6a3c0e-94d2-4b7f-8c15-6a0f3e9d2b71", spelling: nil),
    .init(name: "full-width digits", text: "１f6a3c0e94d24b7f8c156a0f3e9d2b71", spelling: nil),
    .init(
      name: "0x with a part too long",
      text: "{0x1f6a3c0e,0x94d2,0x4b7f,{0x8c,0x15,0x6a,0x00f,0x3e,0x9d,0x2b,0x71}}", spelling: nil),
    .init(name: "0x with a part missing", text: "{0x1f6a3c0e,0x94d2,0x4b7f,{0x8c}}", spelling: nil),
    .init(name: "nothing but commas", text: ",,,,,,,,,,", spelling: nil),
    .init(name: "nothing", text: "", spelling: nil),
  ]

  @Test("as it is spelt", arguments: cases)
  func spelling(_ example: GUIDCase) {
    var text = example.text
    let spelling = text.withUTF8 { unsafe GUIDText(UTF8Slice($0))?.spelling }
    #expect(spelling == example.spelling)
  }
}
