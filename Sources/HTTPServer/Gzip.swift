internal import CZlib

/// The content coding `gzip` (RFC 1952).
enum Gzip {
  /// Shorter bodies are sent as they are.
  static let worthwhile = 1024

  /// How hard zlib tries.
  enum Effort: Int32 {
    case quick = 1
    case thorough = 6
  }

  /// Bytes, compressed; nil where zlib has no memory.
  static func compress(_ bytes: [UInt8], _ effort: Effort) -> [UInt8]? {
    var stream = unsafe z_stream()
    // At one place in memory, which zlib remembers.
    return unsafe withUnsafeMutablePointer(to: &stream) {
      unsafe compress(bytes, effort, with: $0)
    }
  }

  private static func compress(
    _ bytes: [UInt8], _ effort: Effort, with stream: UnsafeMutablePointer<z_stream>
  ) -> [UInt8]? {
    // Short bodies need little memory, which costs more than the work on them.
    let bits = min(max(Int.bitWidth - bytes.count.leadingZeroBitCount, 9), Int(MAX_WBITS))
    let status = unsafe pclint_deflate_start(stream, effort.rawValue, Int32(bits))
    guard status == Z_OK else { return nil }
    defer { unsafe deflateEnd(stream) }
    var isComplete = false
    let room = Int(unsafe deflateBound(stream, uLong(bytes.count)))
    let output = unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
      unsafe bytes.withUnsafeBufferPointer { input in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.pointee.avail_in = uInt(input.count)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = uInt(output.count)
        isComplete = unsafe deflate(stream, Z_FINISH) == Z_STREAM_END
      }
      unsafe count = output.count - Int(stream.pointee.avail_out)
    }
    return isComplete ? output : nil
  }
}
