internal import JSONText

extension Library {
  /// The extension "encoders": `base64.encode` and `base64.decode` (RFC 4648 §4).
  mutating func addEncoders() {
    unary("base64.encode", .bytes, .string) { value, frame in
      guard case .bytes(let bytes) = value else {
        return frame.noOverload("base64.encode", value)
      }
      guard frame.spend(bytes: bytes.count) else { return .error(.budgetExceeded) }
      return frame.string(utf8: unsafe Base64.encode(bytes.bytes))
    }
    unary("base64.decode", .string, .bytes) { value, frame in
      guard case .string(let text) = value else {
        return frame.noOverload("base64.decode", value)
      }
      guard frame.spend(bytes: text.count) else { return .error(.budgetExceeded) }
      return unsafe Base64.decode(text.bytes).map { frame.bytes($0) }
        ?? .error(.invalidText(.bytes))
    }
  }
}
