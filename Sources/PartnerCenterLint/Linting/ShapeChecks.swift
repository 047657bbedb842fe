internal import CEL
internal import JSONText

/// The shape of an operation laid out flat, by the numbers of its parts, so that a walk along it counts no references.
final class ShapeChecks: Sendable {
  /// One part of the shape.
  @safe struct Check: @unchecked Sendable {
    let form: Shape.Form?
    /// A text without limits, as most values are.
    let isPlainText: Bool
    let isReadOnly: Bool
    /// Whether something else than the form is limited.
    let isLimited: Bool
    /// Whether an object may stand for the array.
    let isWrapped: Bool
    /// Positions among the members; a member's slot counts from the first.
    let members: Range<Int>
    /// The number of the shape of all elements of an array or of all values of a map; nil where nothing is said.
    let below: Int?
    private let enumeration: Unmanaged<EnumerationNames>?
    /// Kept by the root of the shape.
    private let owner: Unmanaged<Shape>

    init(_ shape: Shape, members: Range<Int>, _ names: EnumerationNames?) {
      form = shape.form
      isPlainText = shape.form == .string && shape.limits.isAny && !shape.isReadOnly
      isReadOnly = shape.isReadOnly
      isLimited = !shape.limits.isAny
      isWrapped = shape.wrapper != nil
      self.members = members
      below = (shape.form == .array ? shape.items : shape.additional)?.number
      unsafe enumeration = names.map { unsafe .passUnretained($0) }
      unsafe owner = .passUnretained(shape)
    }

    var shape: Shape { unsafe owner._withUnsafeGuaranteedRef { $0 } }

    /// Hands over the shape without counting a reference to it.
    @inline(__always)
    func withShape(_ body: (Shape) -> Void) { unsafe owner._withUnsafeGuaranteedRef(body) }

    /// Whether a text is one of the values that are enumerated, if any are.
    func enumerates(_ text: UTF8Slice) -> Bool {
      guard let enumeration = unsafe enumeration else { return true }
      return unsafe enumeration._withUnsafeGuaranteedRef { $0.contains(text) }
    }
  }

  /// A declared property of an object.
  struct Member: BitwiseCopyable {
    /// The number of its shape.
    let number: Int
    let isRequired: Bool
  }

  let root: Shape
  /// By number.
  let checks: [Check]
  let members: [Member]
  /// Keeps what the checks refer to.
  private let enumerations: [EnumerationNames]
  let claims: ShapeClaims

  init(_ root: Shape, claims: ShapeClaims) {
    self.root = root
    self.claims = claims
    var enumerations: [EnumerationNames] = []
    var checks: [Check] = []
    var members: [Member] = []
    root.visit { shape, _ in
      precondition(shape.number == checks.count, "shapes are visited in the order of their numbers")
      let start = members.count
      for property in shape.properties {
        members.append(Member(number: property.shape.number, isRequired: property.isRequired))
      }
      let names = shape.limits.names
      if let names { enumerations.append(names) }
      checks.append(Check(shape, members: start..<members.count, names))
    }
    self.enumerations = enumerations
    self.checks = checks
    self.members = members
  }
}
