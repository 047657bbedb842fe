internal import CZlib

/// The content coding `gzip` (RFC 1952).
enum Gzip {
  /// Shorter bodies are sent as they are.
  static let worthwhile = 1024

  /// How hard zlib tries.
  enum Effort: Int32 {
    case quick = 1
    case thorough = 9
  }

  /// Bytes, compressed; nil where zlib has no memory.
  static func compress(_ bytes: [UInt8], _ effort: Effort) -> [UInt8]? {
    // Short bodies need little memory, which costs more than the work on them.
    let bits = min(max(Int.bitWidth - bytes.count.leadingZeroBitCount, 9), Int(MAX_WBITS))
    var stream = unsafe z_stream()
    let status = unsafe pclint_deflate_start(&stream, effort.rawValue, Int32(bits))
    guard status == Z_OK else { return nil }
    defer { unsafe deflateEnd(&stream) }
    let room = Int(unsafe deflateBound(&stream, uLong(bytes.count)))
    return unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
      unsafe bytes.withUnsafeBufferPointer { input in
        unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.avail_in = uInt(input.count)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = uInt(output.count)
        _ = unsafe deflate(&stream, Z_FINISH)
      }
      unsafe count = output.count - Int(stream.avail_out)
    }
  }
}
