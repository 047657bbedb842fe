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
    return prefix + String(count.wrappingAdd(1, ordering: .relaxed).newValue, radix: 16)
  }
}
