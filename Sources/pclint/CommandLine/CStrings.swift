internal import Glibc

/// Copies of strings for C functions that take `char **`; the owner of their memory.
@safe
final class CStrings {
  /// The strings in order, and a null pointer after the last, as `argv` has it.
  var pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) {
    unsafe pointers = strings.map { unsafe strdup($0) } + [nil]
  }

  deinit {
    while let string = unsafe pointers.popLast() { unsafe free(string) }
  }

  /// The strings from one position up to another.
  func texts(_ range: Range<Int>) -> [String] {
    range.compactMap { unsafe pointers[$0].map { unsafe String(cString: $0) } }
  }
}
