import JSONText
import Testing

@testable import PartnerCenterLint

@Suite("What tells elements apart")
struct MemberKeyTests {
  /// Two texts, and whether they are the same.
  struct Pair: Sendable, CustomTestStringConvertible {
    let left: StaticString
    let right: StaticString
    var kind = MemberKey.Kind.guid
    let areSame: Bool

    var testDescription: String { "\(left) and \(right)" }
  }

  static let pairs = [
    Pair(
      left: "1f6a3c0e-94d2-4b7f-8c15-6a0f3e9d2b71", right: "1F6A3C0E-94D2-4B7F-8C15-6A0F3E9D2B71",
      areSame: true),
    Pair(
      left: "1f6a3c0e-94d2-4b7f-8c15-6a0f3e9d2b71", right: "{1F6A3C0E-94D2-4B7F-8C15-6A0F3E9D2B71}",
      areSame: true),
    Pair(
      left: "(1f6a3c0e-94d2-4b7f-8c15-6a0f3e9d2b71)", right: "1F6A3C0E94D24B7F8C156A0F3E9D2B71",
      areSame: true),
    Pair(
      left: "1f6a3c0e-94d2-4b7f-8c15-6a0f3e9d2b71", right: "1f6a3c0e-94d2-4b7f-8c15-6a0f3e9d2b72",
      areSame: false),
    Pair(
      left: "1f6a3c0e-94d2-4b7f-8c15-6a0f3e9d2b71", right: "{1f6a3c0e-94d2-4b7f-8c15-6a0f3e9d2b71}",
      kind: .text, areSame: false),
    Pair(left: "Zürich", right: "zürich", kind: .text, areSame: true),
    Pair(left: "zÜrich", right: "zürich", kind: .text, areSame: false),
    Pair(left: "1", right: "01", kind: .integer, areSame: true),
    Pair(left: "0", right: "-0", kind: .integer, areSame: true),
    Pair(left: "+7", right: "7", kind: .integer, areSame: true),
    Pair(left: "1", right: "10", kind: .integer, areSame: false),
    Pair(left: "-1", right: "1", kind: .integer, areSame: false),
    Pair(left: "1", right: "01", kind: .text, areSame: false),
    Pair(left: "no guid", right: "NO GUID", areSame: true),
    Pair(left: "", right: " ", areSame: false),
  ]

  @Test(arguments: pairs)
  func areEqualWithEqualHashes(_ pair: Pair) {
    let left = MemberKey(UTF8Slice(pair.left), pair.kind)
    let right = MemberKey(UTF8Slice(pair.right), pair.kind)
    #expect((left == right) == pair.areSame)
    #expect(Set([left, right]).count == (pair.areSame ? 1 : 2))
  }

  /// Ids that a hash without a seed of its own takes for one cost no more than others: whoever sends them knows no seed.
  @Test func areSpreadByASeedOfTheProcess() {
    let texts: [StaticString] = ["000021adfui|sap2", "0002cb07ih5d%j7e", "0004e136x<~=}8x>"]
    #expect(Set(texts.map { UTF8Slice($0).foldedHash(seed: 0) }).count == 1)
    #expect(Set(texts.map { MemberKey(UTF8Slice($0), .guid).hashValue }).count == 3)
  }
}
