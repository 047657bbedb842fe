/// What a check found out about the expressions of a tree.
///
/// What is said of each is plain memory; types that are more than a word, and what else is not plain, stand in
/// lists of their own.
@safe struct Deductions {
  private struct Entry: BitwiseCopyable {
    var type: Int32 = 0
    /// Positions in the list of enumerations; -1 for none.
    var enumeration: Int32 = -1
    var meaning: Meaning?
  }

  /// How many types need no place of their own; the others come behind them.
  private static let simpleCount = 10

  /// In the memory of the tree.
  private let entries: UnsafeMutableBufferPointer<Entry>
  private var types: [Type] = []
  private var enumerations: [[String]] = []
  private(set) var objects: [ObjectType] = []

  init(_ tree: SyntaxTree) {
    let start = unsafe tree.memory.allocate(Entry.self, count: tree.count)
    unsafe entries = UnsafeMutableBufferPointer(start: start, count: tree.count)
    unsafe entries.initialize(repeating: Entry())
  }

  @inline(__always)
  private func entry(_ expression: Expression) -> UnsafeMutablePointer<Entry> {
    precondition(unsafe expression.number < entries.count, "an expression of another tree")
    return unsafe entries.baseAddress.unsafelyUnwrapped + expression.number
  }

  /// The type; parameters may stand in it until the check is complete.
  func type(of expression: Expression) -> Type {
    let number = unsafe Int(entry(expression).pointee.type)
    return switch number {
    case 0: .dyn
    case 1: .bool
    case 2: .string
    case 3: .int
    case 4: .timestamp
    case 5: .double
    case 6: .null
    case 7: .uint
    case 8: .bytes
    case 9: .duration
    default: types[number - Deductions.simpleCount]
    }
  }

  func isBool(_ expression: Expression) -> Bool { unsafe entry(expression).pointee.type == 1 }

  /// What a name or call means.
  func meaning(of expression: Expression) -> Meaning? { unsafe entry(expression).pointee.meaning }

  /// The names of the enumeration the value is taken from, where it is.
  func enumeration(of expression: Expression) -> [String]? {
    let place = unsafe entry(expression).pointee.enumeration
    return place < 0 ? nil : enumerations[Int(place)]
  }

  mutating func note(_ type: Type, of expression: Expression) {
    let number = number(of: type)
    unsafe entry(expression).pointee.type = number
  }

  mutating func note(_ meaning: Meaning, of expression: Expression) {
    unsafe entry(expression).pointee.meaning = meaning
  }

  mutating func note(_ enumeration: [String], of expression: Expression) {
    unsafe entry(expression).pointee.enumeration = Int32(enumerations.count)
    enumerations.append(enumeration)
  }

  /// Notes that an expression means a field of an object.
  mutating func note(field position: Int, of object: ObjectType, at expression: Expression) {
    note(.field(object: Int32(objects.count), Int32(position)), of: expression)
    objects.append(object)
  }

  private mutating func number(of type: Type) -> Int32 {
    switch type {
    case .dyn: return 0
    case .bool: return 1
    case .string: return 2
    case .int: return 3
    case .timestamp: return 4
    case .double: return 5
    case .null: return 6
    case .uint: return 7
    case .bytes: return 8
    case .duration: return 9
    case .list, .map, .type, .optional, .object, .parameter, .opaque:
      if types.isEmpty { types.reserveCapacity(8) }
      types.append(type)
      return Int32(Deductions.simpleCount + types.count - 1)
    }
  }
}
