/// What a reader takes before it gives up.
public struct ReadingLimits: Sendable, Equatable {
  /// How deep arrays and objects may nest; deeper parts are passed over and reported.
  public var depth: Int
  /// How many faults are kept. The first refused one is kept even beyond that.
  public var faults: Int
  /// How many bytes a text may have. No text can have more than `ReadingLimits.maximumBytes`.
  public var bytes: Int

  /// The longest text of all, 1 GiB: positions of everything fit 32 bits.
  public static let maximumBytes = 1 << 30

  /// Limits that suit requests of strangers.
  public init(depth: Int = 512, faults: Int = 100, bytes: Int = ReadingLimits.maximumBytes) {
    self.depth = depth
    self.faults = faults
    self.bytes = bytes
  }
}
