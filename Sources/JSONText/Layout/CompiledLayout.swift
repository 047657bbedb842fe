/// A layout as the reader uses it: plain memory, no reference counting.
///
/// Each `Layout` owns its own part and keeps the layouts below it alive; a reader keeps the topmost.
@safe struct CompiledLayout: BitwiseCopyable, @unchecked Sendable {
  enum Shape: UInt8 { case any, object, array, map }

  /// The parts of one layout.
  @safe private struct Parts: BitwiseCopyable {
    var shape = Shape.any
    var names = NameTable.empty
    var below: UnsafeMutablePointer<CompiledLayout>?
    var keys: UnsafeMutableBufferPointer<Int>?
    var wrapper: UnsafeMutablePointer<CompiledLayout>?
  }

  private let parts: UnsafeMutablePointer<Parts>?

  /// No expectation.
  static let none = CompiledLayout()

  private init() { unsafe parts = nil }

  init(_ form: Layout.Form) {
    switch form {
    case .any: self = .none
    case .object(let members): self.init(members.map { ($0.name, $0.layout.compiled) })
    case .map(let value): self.init(.map, of: value.compiled)
    case .array(let element, let keys, let wrapper):
      self.init(.array, of: element.compiled)
      unsafe parts?.pointee.keys = CompiledLayout.copy(of: keys)
      if let wrapper { setWrapper(named: wrapper, element: element.compiled, keys: keys) }
    }
  }

  private init(_ shape: Shape, of value: CompiledLayout) {
    unsafe parts = .allocate(capacity: 1)
    unsafe parts?.initialize(to: Parts(shape: shape, below: .allocate(capacity: 1)))
    unsafe parts?.pointee.below?.initialize(to: value)
  }

  private init(_ members: [(name: String, layout: CompiledLayout)]) {
    let below = UnsafeMutablePointer<CompiledLayout>.allocate(capacity: max(members.count, 1))
    for (slot, member) in members.enumerated() {
      unsafe (below + slot).initialize(to: member.layout)
    }
    let names = NameTable(members.prefix(NameTable.limit).map(\.name))
    unsafe parts = .allocate(capacity: 1)
    unsafe parts?.initialize(to: Parts(shape: .object, names: names, below: below))
  }

  /// An object in place of the array: one declared name, an array that is not wrapped again.
  private func setWrapper(named name: String, element: CompiledLayout, keys: [Int]) {
    let array = CompiledLayout(.array, of: element)
    unsafe array.parts?.pointee.keys = CompiledLayout.copy(of: keys)
    unsafe parts?.pointee.wrapper = .allocate(capacity: 1)
    unsafe parts?.pointee.wrapper?.initialize(to: CompiledLayout([(name, array)]))
  }

  private static func copy(of keys: [Int]) -> UnsafeMutableBufferPointer<Int>? {
    guard !keys.isEmpty else { return nil }
    let copy = UnsafeMutableBufferPointer<Int>.allocate(capacity: keys.count)
    _ = unsafe copy.initialize(from: keys)
    return unsafe copy
  }

  /// Frees this layout's own part: not what other `Layout`s own.
  func deallocate() {
    guard let parts = unsafe parts else { return }
    unsafe parts.pointee.names.deallocate()
    unsafe parts.pointee.keys?.deallocate()
    if let wrapper = unsafe parts.pointee.wrapper {
      unsafe wrapper.pointee.parts?.pointee.below?.pointee.deallocate()
      unsafe wrapper.pointee.deallocate()
      unsafe wrapper.deallocate()
    }
    unsafe parts.pointee.below?.deallocate()
    unsafe parts.deallocate()
  }
}

extension CompiledLayout {
  @inline(__always) var shape: Shape { unsafe parts?.pointee.shape ?? .any }
  /// How many names are declared.
  @inline(__always) var nameCount: Int { unsafe parts?.pointee.names.nameCount ?? 0 }
  /// The layout of all values of an array or a map.
  @inline(__always) var value: CompiledLayout { unsafe parts?.pointee.below?.pointee ?? .none }
  /// The slots that an array's elements are found by.
  var keys: UnsafeMutableBufferPointer<Int>? { unsafe parts?.pointee.keys }
  /// The layout of an object in place of the array.
  var wrapper: CompiledLayout? { unsafe parts?.pointee.wrapper?.pointee }

  /// The layout of a declared member.
  @inline(__always) func member(_ slot: Int) -> CompiledLayout {
    unsafe parts?.pointee.below?[slot] ?? .none
  }

  /// The slot of a name, or -1.
  ///
  /// - Parameter name: bytes with at least seven readable ones after them.
  @inline(__always) func slot(paddedName name: UTF8Slice) -> Int {
    guard let parts = unsafe parts else { return -1 }
    return unsafe parts.pointee.names.slot(paddedName: name)
  }
}
