internal import CEL
internal import Synchronization

/// The shape of contexts, each member of which is read when an operation first mentions it or a context first has it:
/// all operations share them.
final class ContextShapes: Sendable {
  private static let name = "context"

  private let file: RuleFile
  private let shared: SharedShapes?
  /// The root, of whose members only the names are read.
  private let bare: Deferred<Root>
  private let members = Mutex<[String: Shape]>([:])
  /// What expressions see of the members: contexts are read without it.
  private let types = Mutex<[String: Type]>([:])

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

  /// The shape of the whole.
  ///
  /// - Parameter wanted: the members that are needed; of the others only the names are read. Nil wants all.
  func shape(wanted: Set<String>?) throws(RuleFileError) -> Shape {
    let root = try bare.value()
    var properties: [Shape.Property] = []
    for property in root.shape.properties {
      guard wanted?.contains(property.name) ?? true else {
        properties.append(property)
        continue
      }
      let member = try member(property.name, of: root)
      properties.append(.init(name: property.name, shape: member, isRequired: property.isRequired))
    }
    return root.shape.with(properties)
  }

  /// What expressions see of the whole.
  ///
  /// - Parameters:
  ///   - shape: the one with the same members.
  ///   - wanted: the members that they may ask for; nil wants all.
  func type(of shape: Shape, wanted: Set<String>?) -> Type {
    let types = shape.properties.map { property in
      wanted?.contains(property.name) ?? true ? type(of: property) : .dyn
    }
    return shape.type(named: ContextShapes.name, members: types)
  }

  private func member(_ name: String, of root: Root) throws(RuleFileError) -> Shape {
    if let member = members.withLock({ $0[name] }) { return member }
    var reader = ShapeReader(shared: shared)
    let member = try reader.property(name, ofRoot: root.value, file: file.display)
    members.withLock { $0[name] = member }
    return member
  }

  private func type(of member: Shape.Property) -> Type {
    if let type = types.withLock({ $0[member.name] }) { return type }
    let type = member.shape.type(named: ContextShapes.name)
    types.withLock { $0[member.name] = type }
    return type
  }
}
