internal import JSONText

extension Library {
  /// The extension for IP addresses and ranges, as Kubernetes has it.
  mutating func addNetwork() {
    type("net.IP", .ip)
    type("net.CIDR", .cidr)
    addReading()
    addAddressMethods()
    addRangeMethods()
    unary("string", .ip, .string) { value, frame in
      frame.shown(value).map { frame.string($0) } ?? frame.noOverload("string", value)
    }
    unary("string", .cidr, .string) { value, frame in
      frame.shown(value).map { frame.string($0) } ?? frame.noOverload("string", value)
    }
  }

  private mutating func addReading() {
    reading("ip", .ip) { IPAddress($0).map { .ip($0) } ?? .error(.invalidText(.ip)) }
    reading("cidr", .cidr) { AddressRange($0).map { .cidr($0) } ?? .error(.invalidText(.cidr)) }
    reading("isIP", .bool) { .bool(IPAddress($0) != nil) }
    reading("isCIDR", .bool) { .bool(AddressRange($0) != nil) }
    reading("ip.isCanonical", .bool) { text in
      IPAddress(text).map { .bool($0.description == String(text)) } ?? .error(.invalidText(.ip))
    }
  }

  private mutating func reading(
    _ name: String, _ result: Type, _ read: @escaping @Sendable (UTF8Slice) -> Value
  ) {
    unary(name, .string, result) { value, frame in
      guard case .string(let text) = value else { return frame.noOverload("network", value) }
      return read(text)
    }
  }

  private mutating func addAddressMethods() {
    address("family", .int) { .int(Int64($0.family)) }
    address("isUnspecified", .bool) { .bool($0.isUnspecified) }
    address("isLoopback", .bool) { .bool($0.isLoopback) }
    address("isLinkLocalMulticast", .bool) { .bool($0.isLinkLocalMulticast) }
    address("isLinkLocalUnicast", .bool) { .bool($0.isLinkLocalUnicast) }
    address("isGlobalUnicast", .bool) { .bool($0.isGlobalUnicast) }
  }

  private mutating func address(
    _ name: String, _ result: Type, _ read: @escaping @Sendable (IPAddress) -> Value
  ) {
    method(
      name, [.ip], result,
      .unary { value, frame in
        guard case .ip(let address) = value else { return frame.noOverload("network", value) }
        return read(address)
      })
  }

  private mutating func addRangeMethods() {
    range("ip", .ip) { .ip($0.address) }
    range("prefixLength", .int) { .int(Int64($0.prefix)) }
    range("masked", .cidr) { range in
      .cidr(AddressRange(address: range.address.masked(Int(range.prefix)), prefix: range.prefix))
    }
    contains("containsIP", [.ip, .string]) { range, value in
      switch value {
      case .ip(let address): .bool(range.contains(address))
      case .string(let text):
        IPAddress(text).map { .bool(range.contains($0)) } ?? .error(.invalidText(.ip))
      default: nil
      }
    }
    contains("containsCIDR", [.cidr, .string]) { range, value in
      switch value {
      case .cidr(let other): .bool(range.contains(other))
      case .string(let text):
        AddressRange(text).map { .bool(range.contains($0)) } ?? .error(.invalidText(.cidr))
      default: nil
      }
    }
  }

  private mutating func range(
    _ name: String, _ result: Type, _ read: @escaping @Sendable (AddressRange) -> Value
  ) {
    method(
      name, [.cidr], result,
      .unary { value, frame in
        guard case .cidr(let range) = value else { return frame.noOverload("network", value) }
        return read(range)
      })
  }

  private mutating func contains(
    _ name: String, _ types: [Type], _ test: @escaping @Sendable (AddressRange, Value) -> Value?
  ) {
    for type in types {
      method(
        name, [.cidr, type], .bool,
        .binary { value, other, frame in
          guard case .cidr(let range) = value, let answer = test(range, other) else {
            return frame.noOverload("network", value, other)
          }
          return answer
        })
    }
  }
}
