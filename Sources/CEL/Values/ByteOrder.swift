internal import Glibc
internal import JSONText

/// The lexicographic order of two runs of bytes: negative, zero or positive.
///
/// For UTF-8 this is the order of the code points, which is what CEL asks for.
func byteOrder(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
  let shared = min(left.count, right.count)
  if shared > 0, let a = left.baseAddress, let b = right.baseAddress {
    let order = unsafe memcmp(a, b, shared)
    if order != 0 { return Int(order) }
  }
  return left.count - right.count
}

/// Whether two runs of bytes are the same.
@inline(__always)
func sameBytes(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
  guard left.count == right.count else { return false }
  guard left.count > 0, let a = left.baseAddress, let b = right.baseAddress else { return true }
  return unsafe memcmp(a, b, left.count) == 0
}
