/// An IPv4 or IPv6 address.
public struct IPAddress: Hashable, Sendable, BitwiseCopyable {
  /// The address's first 64 bits; 0 for IPv4.
  let high: UInt64
  /// The address's last 64 bits; IPv4 uses the lower half.
  let low: UInt64
  /// 4 or 6. The last, so that nothing is padded and a range fits in three words, as `Value` wants it.
  public let family: UInt8

  /// Makes an IPv4 address.
  init(v4 bits: UInt32) {
    family = 4
    high = 0
    low = UInt64(bits)
  }

  /// Makes an IPv6 address.
  init(v6 bits: UInt128) {
    family = 6
    high = UInt64(truncatingIfNeeded: bits >> 64)
    low = UInt64(truncatingIfNeeded: bits)
  }

  /// The bits of the address, the network's first bit highest among `width`.
  var bits: UInt128 { UInt128(high) << 64 | UInt128(low) }

  /// How many bits an address of the family has.
  var width: Int { family == 4 ? 32 : 128 }

  /// The address with all bits after a prefix cleared.
  func masked(_ prefix: Int) -> IPAddress {
    let host = width - prefix
    let kept = host >= 128 ? 0 : (bits >> UInt128(host)) << UInt128(host)
    return family == 4 ? IPAddress(v4: UInt32(truncatingIfNeeded: kept)) : IPAddress(v6: kept)
  }
}

/// The range of addresses that share a prefix, with the address it was written with (RFC 4632).
public struct AddressRange: Hashable, Sendable, BitwiseCopyable {
  /// The address as written, host bits included.
  let address: IPAddress
  /// How many leading bits are shared.
  let prefix: UInt8

  /// Whether an address lies in the range.
  func contains(_ other: IPAddress) -> Bool {
    other.family == address.family && other.masked(Int(prefix)) == address.masked(Int(prefix))
  }

  /// Whether all of another range lies in this one.
  func contains(_ other: AddressRange) -> Bool {
    other.prefix >= prefix && contains(other.address)
  }
}
