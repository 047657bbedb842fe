/// The types of parameters or arguments in outline, each in some bits: a first look that sees no further than
/// the outermost constructor, and no further than the eighth type.
struct Signature: BitwiseCopyable, Sendable {
  private enum Outline: UInt64 {
    /// Any type, or one that is not known yet.
    case open
    case null, bool, int, uint, double, string, bytes, timestamp, duration
    case list, map, type, optional, opaque, object
  }

  private static let width = 8

  private(set) var count = 0
  /// Whether the outlines say all there is to say.
  private(set) var isPlain = true
  private var outlines: UInt64 = 0

  mutating func append(_ type: Type) {
    let outline = Signature.outline(of: type)
    if count < Signature.width {
      outlines |= outline.rawValue << UInt64(count * Signature.width)
    } else {
      isPlain = false
    }
    switch outline {
    case .open, .list, .map, .type, .optional, .opaque, .object: isPlain = false
    default: break
    }
    count += 1
  }

  /// Whether values of other types may perhaps stand where these are wanted.
  func mayTake(_ given: Signature) -> Bool {
    guard count == given.count else { return false }
    if outlines == given.outlines { return true }
    var (wanted, given) = (outlines, given.outlines)
    while wanted != given {
      let pair = (wanted & 0xFF, given & 0xFF)
      let isOpen = pair.0 == Outline.open.rawValue || pair.1 == Outline.open.rawValue
      // An object is a map to those functions that take any map.
      let isMap = pair == (Outline.map.rawValue, Outline.object.rawValue)
      guard pair.0 == pair.1 || isOpen || isMap else { return false }
      wanted >>= UInt64(Signature.width)
      given >>= UInt64(Signature.width)
    }
    return true
  }

  private static func outline(of type: Type) -> Outline {
    switch type {
    case .dyn, .parameter: .open
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    case .timestamp: .timestamp
    case .duration: .duration
    case .list: .list
    case .map: .map
    case .type: .type
    case .optional: .optional
    case .object: .object
    case .opaque: .opaque
    }
  }
}
