internal import Glibc
internal import Synchronization

/// Ids of requests, for logs and for who asks about an answer.
public final class RequestIDs: Sendable {
  /// How long an id of a client may be.
  private static let limit = 128

  private let prefix: String
  private let count = Atomic<UInt64>(0)

  /// Ids that differ from those of other processes.
  public init() {
    prefix = String(UInt64.random(in: UInt64(1) << 60 ... .max), radix: 16) + "-"
  }

  /// The client's id where it is visible ASCII and not too long; else a new one.
  func id(from given: String?) -> String {
    if let given, 1...RequestIDs.limit ~= given.utf8.count,
      given.utf8.allSatisfy({ 0x21...0x7E ~= $0 })
    {
      return given
    }
    return prefix + RequestIDs.hexadecimal(count.wrappingAdd(1, ordering: .relaxed).newValue)
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = max(1, (64 - number.leadingZeroBitCount + 3) / 4)
    return unsafe String(unsafeUninitializedCapacity: digits) { buffer in
      for place in 0..<digits {
        let digit = UInt8(truncatingIfNeeded: number >> (4 * UInt64(digits - 1 - place))) & 15
        unsafe buffer[place] = digit < 10 ? 0x30 + digit : 0x57 + digit
      }
      return digits
    }
  }
}
