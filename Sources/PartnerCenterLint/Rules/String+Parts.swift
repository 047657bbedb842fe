extension String {
  /// The parts between separators; empty ones are left out.
  func parts(separatedBy separator: UInt8) -> [String] {
    var text = self
    return text.withUTF8 { bytes in
      var parts: [String] = []
      var start = 0
      for at in 0...bytes.count where unsafe at == bytes.count || bytes[at] == separator {
        if at > start {
          let part = unsafe UnsafeBufferPointer(rebasing: bytes[start..<at])
          parts.append(unsafe String(decoding: part, as: UTF8.self))
        }
        start = at + 1
      }
      return parts
    }
  }
}
