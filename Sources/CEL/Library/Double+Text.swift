internal import Glibc

extension Double {
  /// The number with so many decimals, rounded as IEEE 754 rounds.
  func fixed(_ precision: Int) -> String { finite { $0.printed(precision, isScientific: false) } }

  /// One digit, so many decimals, and a decimal exponent of at least two digits.
  func scientific(_ precision: Int) -> String {
    finite { $0.printed(precision, isScientific: true) }
  }

  private func finite(_ show: (Double) -> String) -> String { isFinite ? show(self) : shortText }

  private func printed(_ precision: Int, isScientific: Bool) -> String {
    // The largest double has 309 digits before the point.
    let capacity = 330 + precision
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      let size = unsafe withVaList([CInt(precision), self]) { arguments in
        unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
          unsafe vsnprintf(
            characters.baseAddress, characters.count, isScientific ? "%.*e" : "%.*f", arguments)
        }
      }
      count = max(0, min(Int(size), capacity - 1))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
