/// How large bodies may be, in bytes.
struct BodyLimits: Sendable {
  /// Of one request, or of a line of a batch.
  var body = 1 << 20
  /// Of a whole batch.
  var batch = 16 << 20
}
