extension Timestamp {
  /// 1970-01-01T00:00:00Z.
  public static let epoch = Timestamp()

  private init() {
    seconds = 0
    nanoseconds = 0
  }
}
