internal import CZlib

/// Takes a body in the content coding `gzip` (RFC 1952) apart, piece by piece; the owner of zlib's stream.
@safe final class Inflater {
  /// About as many bytes does zlib keep for a stream.
  static let memory = 48 << 10
  private static let broken = Problem(
    400, "The body is not what its Content-Encoding says: it is no gzip, or its end is missing.")
  private static let noMemory = Problem(503, "There is no memory left to read the body.")

  /// At one place in memory, which zlib remembers.
  private let stream: UnsafeMutablePointer<z_stream>
  /// Whether zlib had the memory to begin.
  private let isReady: Bool
  private var hasBegun = false
  private var isAtEnd = false

  init() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    isReady = unsafe pclint_inflate_start(stream) == Z_OK
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Hands on what the next bytes hold, a few at a time, so that whoever takes them can say that it is enough.
  func inflate(
    _ piece: UnsafeRawBufferPointer, _ take: (UnsafeRawBufferPointer) throws(Problem) -> Void
  ) throws(Problem) {
    guard isReady else { throw Inflater.noMemory }
    unsafe stream.pointee.next_in = UnsafeMutableRawPointer(mutating: piece.baseAddress)?
      .assumingMemoryBound(to: Bytef.self)
    unsafe stream.pointee.avail_in = uInt(piece.count)
    var chunk = [UInt8](repeating: 0, count: 16 << 10)
    repeat {
      // One stream may follow another.
      if isAtEnd { unsafe inflateReset(stream) }
      hasBegun = true
      let count = try next(&chunk)
      try unsafe chunk.withUnsafeBufferPointer { (bytes) throws(Problem) in
        try unsafe take(UnsafeRawBufferPointer(start: bytes.baseAddress, count: count))
      }
    } while unsafe stream.pointee.avail_in > 0 || (stream.pointee.avail_out == 0 && !isAtEnd)
  }

  /// Fails where the end of what has begun has not come.
  func finish() throws(Problem) {
    if hasBegun, !isAtEnd { throw Inflater.broken }
  }

  /// How many bytes it has filled of a chunk.
  private func next(_ chunk: inout [UInt8]) throws(Problem) -> Int {
    let status = unsafe chunk.withUnsafeMutableBufferPointer { buffer in
      unsafe stream.pointee.next_out = buffer.baseAddress
      unsafe stream.pointee.avail_out = uInt(buffer.count)
      return unsafe CZlib.inflate(stream, Z_NO_FLUSH)
    }
    // Nothing was left to do.
    guard [Z_OK, Z_STREAM_END, Z_BUF_ERROR].contains(status) else { throw Inflater.broken }
    isAtEnd = status == Z_STREAM_END
    return unsafe chunk.count - Int(stream.pointee.avail_out)
  }
}
