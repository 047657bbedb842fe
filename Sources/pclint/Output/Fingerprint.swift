/// A number of 128 bits that stands for a text: FNV-1a (<https://www.rfc-editor.org/rfc/rfc9923>).
///
/// It tells findings apart from one run to the next; it guards nothing.
struct Fingerprint: Hashable, CustomStringConvertible {
  private static let basis: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
  private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013b

  private var value = Fingerprint.basis

  init(_ bytes: some Sequence<UInt8>) { add(bytes) }

  /// A fingerprint of several texts, none of which can run into the next.
  init(of texts: [String]) {
    for text in texts {
      add(text.utf8)
      add(CollectionOfOne(0))
    }
  }

  private mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt128(byte)) &* Fingerprint.prime }
  }

  /// 32 hexadecimal digits.
  var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }
}
