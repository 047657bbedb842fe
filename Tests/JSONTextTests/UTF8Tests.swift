import JSONText
import Testing

@Suite struct UTF8Tests {
  /// Sequences around every border of RFC 3629, section 4.
  static let sequences: [[UInt8]] = [
    [0x7F], [0xC2, 0x80], [0xDF, 0xBF], [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF],
    [0xEE, 0x80, 0x80], [0xEF, 0xBF, 0xBF], [0xF0, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF],
    [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
    [0xED, 0xBF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
    [0xF5, 0x80, 0x80, 0x80],
    [0xFF], [0xC2], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xC2, 0x41], [0xE2, 0x82, 0x41],
    [0xF0, 0x9F, 0x98, 0x41], [0xF8, 0x88, 0x80, 0x80, 0x80],
  ]

  @Test("malformed UTF-8 is replaced as the Unicode Standard says", arguments: sequences)
  func sequence(_ bytes: [UInt8]) { check(bytes) }

  @Test func randomBytesAreReadAsStringsAre() {
    var generator = SeededGenerator(state: 1)
    for _ in 0..<5_000 {
      let count = Int.random(in: 0..<24, using: &generator)
      check((0..<count).map { _ in UInt8.random(in: 0x80...0xF4, using: &generator) })
    }
  }

  private func check(_ bytes: [UInt8]) {
    let expected = String(decoding: bytes, as: UTF8.self)
    let isValid = String(validating: bytes, as: UTF8.self) != nil
    let document = JSONDocument([0x22] + bytes + [0x22])
    #expect(text(document, document.root).map { Array($0.utf8) } == Array(expected.utf8))
    #expect(document.faults.map(\.kind) == (isValid ? [] : [.invalidUTF8]), "\(bytes)")
  }

  @Test func theFirstMalformedSequenceIsReported() {
    let document = JSONDocument([0x22, 0x61, 0xE2, 0x82, 0x62, 0xFF, 0x22])
    #expect(faults(document) == ["invalid-utf-8 2..<4"])
  }

  @Test func slicesCompareByBytes() {
    func compare(_ left: String, _ right: String) -> (Bool, Bool, Bool) {
      var left = left
      var right = right
      return left.withUTF8 { left in
        right.withUTF8 { right in
          let (left, right) = unsafe (UTF8Slice(left), UTF8Slice(right))
          #expect((left == right) == (left.hashValue == right.hashValue))
          #expect(
            left.foldedEquals(right) == (left.foldedHash(seed: 0) == right.foldedHash(seed: 0)))
          return (left == right, left < right, left.foldedEquals(right))
        }
      }
    }
    #expect(compare("", "") == (true, false, true))
    #expect(compare("a", "b") == (false, true, false))
    #expect(compare("a", "aa") == (false, true, false))
    #expect(compare("b", "aa") == (false, false, false))
    #expect(compare("é", "z") == (false, false, false))
    #expect(compare("\u{FFFF}", "\u{10000}") == (false, true, false))
    #expect(compare("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz").2)
    #expect(!compare("@[`{", "`{@[").2)
    #expect(!compare("É", "é").2)
    #expect(compare("abcdefgh\u{C9}I", "abcdefgh\u{C9}i").2)
  }

  /// Texts are compared by words, whose last one is put together in a way of its own for each length.
  @Test(arguments: 0..<20) func everyByteCounts(_ length: Int) {
    let text = (0..<length).map { UInt8(ascii: "a") + UInt8($0) }
    for position in 0..<length {
      for (byte, isEqual) in [(text[position] - 32, true), (UInt8(ascii: "!"), false)] {
        var other = text
        other[position] = byte
        let (found, hashes) = unsafe text.withUnsafeBufferPointer { left in
          unsafe other.withUnsafeBufferPointer { right in
            let (left, right) = unsafe (UTF8Slice(left), UTF8Slice(right))
            return (left.foldedEquals(right), left.foldedHash(seed: 0) == right.foldedHash(seed: 0))
          }
        }
        #expect(found == isEqual)
        #expect(hashes == isEqual)
      }
    }
  }

  @Test func foldingChangesLettersOnly() {
    for byte in UInt8(0)..<128 {
      let folded = 0x41...0x5A ~= byte ? byte + 32 : byte
      for other in UInt8(0)..<128 {
        let isEqual = folded == (0x41...0x5A ~= other ? other + 32 : other)
        let (left, right) = (
          [UInt8](repeating: byte, count: 9), [UInt8](repeating: other, count: 9)
        )
        let found = unsafe left.withUnsafeBufferPointer { left in
          unsafe right.withUnsafeBufferPointer { right in
            unsafe UTF8Slice(left).foldedEquals(UTF8Slice(right))
          }
        }
        #expect(found == isEqual)
      }
    }
  }

  @Test func prefixesAndSuffixes() {
    let slice: UTF8Slice = UTF8Slice("urn:item")
    #expect(slice.hasPrefix(UTF8Slice("urn:")))
    #expect(slice.hasPrefix(UTF8Slice("")))
    #expect(!slice.hasPrefix(UTF8Slice("urm")))
    #expect(!slice.hasPrefix(UTF8Slice("urn:items")))
    #expect(slice.hasSuffix(UTF8Slice(":item")))
    #expect(slice.hasSuffix(UTF8Slice("")))
    #expect(!slice.hasSuffix(UTF8Slice("urn:items")))
    #expect(String(slice) == "urn:item")
    #expect("\(slice)" == "urn:item")
    #expect(slice.count == 8 && !slice.isEmpty && UTF8Slice("").isEmpty)
  }

  @Test func foldedHashDependsOnItsSeedOnly() {
    #expect(UTF8Slice("Contoso").foldedHash(seed: 0) == UTF8Slice("CONTOSO").foldedHash(seed: 0))
    #expect(UTF8Slice("lineItems").foldedHash(seed: 0) == 17_133_916_187_667_263_421)
  }
}
