internal import CMicroHTTPD
internal import Glibc

/// What the fields of a request's header say about its framing, gathered in one pass.
struct RequestHead {
  private(set) var hosts = 0
  private(set) var isHostMalformed = false
  private(set) var lengths = 0
  private(set) var codings = 0
  /// Whether the only coding is `chunked`.
  private(set) var isChunked = false
  /// Content-Length, where it is one.
  private(set) var length: Int?
  private(set) var mediaType: String?
  /// Of the body.
  private(set) var coding = ContentCoding.identity
  /// The values of all Accept-Encoding fields, which say what one list would (RFC 9110, section 5.3).
  private var acceptedCodings: String?
  private(set) var id: String?
  private(set) var expectsContinue = false
  /// Whether a name is no token, or a value has a control character (RFC 9110, section 5).
  private(set) var isMalformed = false

  var hasBody: Bool { isChunked || length ?? 0 > 0 }

  /// Whether the answer may be compressed.
  var acceptsGzip: Bool { acceptedCodings.map(ContentCoding.isGzipAccepted) ?? false }

  init() {}

  init(_ connection: OpaquePointer) {
    unsafe withUnsafeMutablePointer(to: &self) { head in
      _ = unsafe MHD_get_connection_values_n(
        connection, .HEADER_KIND,
        { head, _, name, nameCount, value, valueCount in
          guard let head = unsafe head, let name = unsafe name else { return .YES }
          let field = unsafe HeaderField(name, nameCount, value, valueCount)
          unsafe head.assumingMemoryBound(to: RequestHead.self).pointee.add(field)
          return .YES
        }, head)
    }
  }

  private mutating func add(_ field: HeaderField) {
    if !field.isWellFormed { isMalformed = true }
    switch field.nameCount {
    case 4 where field.isNamed("host"):
      hosts += 1
      if !field.isAuthority { isHostMalformed = true }
    case 6 where field.isNamed("expect"): expectsContinue = true
    case 12 where field.isNamed("content-type"): mediaType = field.text
    case 12 where field.isNamed("x-request-id"): id = field.text
    case 14 where field.isNamed("content-length"):
      lengths += 1
      // The library lets no length pass that is none; one beyond 63 bits is larger than whatever is taken.
      length = Int(field.text) ?? .max
    case 15 where field.isNamed("accept-encoding"):
      acceptedCodings = acceptedCodings.map { "\($0),\(field.text)" } ?? field.text
    case 16 where field.isNamed("content-encoding"):
      let coding = ContentCoding(field.text)
      self.coding = self.coding == .identity ? coding : .unknown
    case 17 where field.isNamed("transfer-encoding"):
      codings += 1
      isChunked = field.text.lowercased() == "chunked"
    default: break
    }
  }
}

/// A field of a header, in memory of the library; it lives as long as the request. The value has no blanks around it.
@safe struct HeaderField {
  private let name: UnsafeBufferPointer<UInt8>
  private let value: UnsafeBufferPointer<UInt8>

  init(
    _ name: UnsafePointer<CChar>, _ nameCount: Int, _ value: UnsafePointer<CChar>?, _ count: Int
  ) {
    unsafe self.name = UnsafeBufferPointer(
      start: UnsafeRawPointer(name).assumingMemoryBound(to: UInt8.self), count: nameCount)
    let bytes = unsafe UnsafeBufferPointer(
      start: UnsafeRawPointer(value)?.assumingMemoryBound(to: UInt8.self), count: count)
    var range = 0..<count
    while !range.isEmpty, unsafe HeaderField.isBlank(bytes[range.upperBound - 1]) {
      range = range.lowerBound..<range.upperBound - 1
    }
    while !range.isEmpty, unsafe HeaderField.isBlank(bytes[range.lowerBound]) {
      range = range.lowerBound + 1..<range.upperBound
    }
    unsafe self.value = UnsafeBufferPointer(rebasing: bytes[range])
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  var nameCount: Int { unsafe name.count }
  var nameText: String { unsafe String(decoding: name, as: UTF8.self) }
  var text: String { unsafe String(decoding: value, as: UTF8.self) }

  /// Whether the name is this one, which is in lower case.
  func isNamed(_ other: StaticString) -> Bool {
    guard let name = unsafe name.baseAddress else { return false }
    return unsafe nameCount == other.utf8CodeUnitCount
      && strncasecmp(
        UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self),
        UnsafeRawPointer(other.utf8Start).assumingMemoryBound(to: CChar.self), nameCount) == 0
  }

  var isWellFormed: Bool {
    let tokens = HeaderField.tokens
    let isToken = unsafe name.allSatisfy { tokens.contains($0) }
    let isPrintable = unsafe value.allSatisfy { ($0 >= 0x20 && $0 != 0x7F) || $0 == 0x09 }
    return isToken && isPrintable && nameCount > 0
  }

  /// Whether the value may be a host with a port (RFC 3986, sections 3.2.2 and 3.2.3): nothing in it ends an authority.
  var isAuthority: Bool {
    let others = HeaderField.notInAuthority
    return unsafe !value.contains { others.contains($0) || $0 >= 128 }
  }

  private static let notInAuthority = ASCIISet(" \t\"#/<>?@\\^`{|}")

  /// RFC 9110, section 5.6.2.
  static let tokens = ASCIISet(
    "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
}

/// Some characters of ASCII.
struct ASCIISet: BitwiseCopyable {
  /// A bit for each.
  private var low: UInt64 = 0, high: UInt64 = 0

  init(_ characters: String) {
    for byte in characters.utf8 {
      let bit = UInt64(1) << UInt64(byte & 63)
      if byte < 64 { low |= bit } else { high |= bit }
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    byte < 128 && (byte < 64 ? low : high) & (1 << UInt64(byte & 63)) != 0
  }
}
