internal import CEL
internal import Synchronization

/// The shape of contexts, each member of which is read when an operation first mentions it: all operations
/// share them.
final class ContextShapes: Sendable {
  /// A shape, and what expressions see of it.
  struct Member: Sendable {
    let shape: Shape
    let type: Type
  }

  private static let name = "context"

  private let file: RuleFile
  private let shared: SharedShapes?
  /// The root, of whose members only the names are read.
  private let bare: Deferred<Root>
  private let known = Mutex<[String: Member]>([:])

  private final class Root: Sendable {
    let value: RuleValue
    let shape: Shape

    init(_ file: RuleFile, _ shared: SharedShapes?) throws(RuleFileError) {
      let root = try file.root(known: ["title", "source", "shape"])
      value = try root.required("shape")
      var reader = ShapeReader(shared: shared)
      shape = try reader.root(value, file: file.display, wanted: [])
    }
  }

  init(_ file: RuleFile, shared: SharedShapes?) {
    self.file = file
    self.shared = shared
    bare = Deferred { () throws(RuleFileError) in try Root(file, shared) }
  }

  /// The whole.
  ///
  /// - Parameter wanted: the members that are needed; of the others only the names are read. Nil wants all.
  func read(wanted: Set<String>?) throws(RuleFileError) -> Member {
    let root = try bare.value()
    var properties: [Shape.Property] = []
    var types: [Type] = []
    for property in root.shape.properties {
      guard wanted?.contains(property.name) ?? true else {
        properties.append(property)
        types.append(.dyn)
        continue
      }
      let member = try member(property.name, of: root)
      properties.append(
        .init(name: property.name, shape: member.shape, isRequired: property.isRequired))
      types.append(member.type)
    }
    let shape = root.shape.with(properties)
    return Member(shape: shape, type: shape.type(named: ContextShapes.name, members: types))
  }

  private func member(_ name: String, of root: Root) throws(RuleFileError) -> Member {
    if let member = known.withLock({ $0[name] }) { return member }
    var reader = ShapeReader(shared: shared)
    let shape = try reader.property(name, ofRoot: root.value, file: file.display)
    let member = Member(shape: shape, type: shape.type(named: ContextShapes.name))
    known.withLock { $0[name] = member }
    return member
  }
}
