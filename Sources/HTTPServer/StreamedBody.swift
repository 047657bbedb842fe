internal import CMicroHTTPD
internal import SystemCalls

/// A body that is made while the library sends it; the owner of the part that is being sent.
final class StreamedBody {
  /// How many bytes the library asks for at a time.
  private static let blockSize = 32 << 10
  /// What the library's `MHD_CONTENT_READER_END_OF_STREAM` stands for.
  private static let end = -1

  private let stream: any BodyStream
  private let exchange: Exchange
  private let secondsForPart: Int
  private var part: ArraySlice<UInt8> = []

  private init(_ stream: any BodyStream, to exchange: Exchange, secondsForPart: Int) {
    self.stream = stream
    self.exchange = exchange
    self.secondsForPart = secondsForPart
  }

  /// An answer whose length is not known before its end.
  ///
  /// - Parameter secondsForPart: in which the client has to take each part.
  static func response(
    _ stream: any BodyStream, to exchange: Exchange, secondsForPart: Int
  ) -> OpaquePointer? {
    let body = StreamedBody(stream, to: exchange, secondsForPart: secondsForPart)
    let owner = unsafe Unmanaged.passRetained(body).toOpaque()
    return unsafe MHD_create_response_from_callback(
      UInt64.max, blockSize,
      { body, _, buffer, count in
        guard let body = unsafe body, let buffer = unsafe buffer else { return StreamedBody.end }
        let room = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: count)
        return unsafe Unmanaged<StreamedBody>.fromOpaque(body).takeUnretainedValue().fill(room)
      }, owner,
      { body in unsafe body.map { unsafe Unmanaged<StreamedBody>.fromOpaque($0).release() } })
  }

  /// Puts the next bytes into memory of the library.
  ///
  /// - Returns: how many.
  private func fill(_ room: UnsafeMutableRawBufferPointer) -> Int {
    if part.isEmpty {
      guard let next = stream.next() else { return StreamedBody.end }
      part = next[...]
      exchange.deadline.extend(seconds: secondsForPart, from: MonotonicClock.now)
    }
    let count = min(room.count, part.count)
    unsafe room.copyBytes(from: part.prefix(count))
    part = part.dropFirst(count)
    exchange.answered.count += count
    return count
  }
}
