internal import CEL
internal import JSONText
internal import Patterns

/// Walks a document along its shape once and notes what does not fit.
struct ShapeWalk {
  private let tree: JSONTree
  private let shapes: ShapeChecks
  private let workspace: MatchWorkspace
  private(set) var violations: [Violation] = []
  /// How many there are of each rule: no more are noted than a report lists, for a megabyte can hold half a million.
  private var counts: [Int: Int] = [:]
  /// How many were not noted.
  private(set) var omitted = 0

  init(_ tree: JSONTree, shapes: ShapeChecks, workspace: MatchWorkspace) {
    self.tree = tree
    self.shapes = shapes
    self.workspace = workspace
  }

  /// Checks the body, of which null is none.
  mutating func walkBody(_ root: NodeID) {
    if tree.kind(of: root) == .null {
      note(.type, shapes.root, at: root)
    } else {
      walk(root, as: shapes.root.number)
    }
  }

  /// Checks a value and everything below it. The depth is bounded by the shape's own.
  private mutating func walk(_ node: NodeID, as number: Int) {
    let kind = tree.kind(of: node)
    let check = shapes.checks[number]
    if kind == .null || check.isPlainText && kind == .string { return }
    if let form = check.form, !accepts(node, form, check) { return }
    switch check.form {
    case .object: walkObject(node, check)
    case .array: walkArray(node, check)
    case .string: if check.isLimited { check.withShape { checkText(node, $0, check) } }
    case .integer, .number: if check.isLimited { check.withShape { checkNumber(node, $0) } }
    case .boolean, nil: break
    }
    if check.isReadOnly, !isEmpty(node) { note(.readOnly, check.shape, at: node) }
  }

  // MARK: Forms

  private mutating func accepts(
    _ node: NodeID, _ form: Shape.Form, _ check: ShapeChecks.Check
  ) -> Bool {
    switch Conversion(of: node, in: tree, to: form, isWrapped: check.isWrapped) {
    case .fits: return true
    case .converts:
      note(.typeConverted, check.shape, at: node)
      return true
    case .fails:
      note(.type, check.shape, at: node)
      return false
    }
  }

  private mutating func walkObject(_ node: NodeID, _ check: ShapeChecks.Check) {
    if let values = check.below {
      forEachChild(of: node) { walk, child in walk.walk(child, as: values) }
      return
    }
    guard !check.members.isEmpty else { return }
    forEachChild(of: node) { walk, child in
      if walk.tree.slot(of: child) == nil { walk.noteUnknown(child, check.shape) }
    }
    for position in check.members {
      let expected = shapes.members[position]
      let slot = position - check.members.lowerBound
      let member = tree.member(slot, of: node)
      if expected.isRequired, member.map(isMissing) ?? true {
        noteMissing(check.shape.properties[slot], at: member ?? node)
      } else if let member {
        walk(member, as: expected.number)
      }
    }
  }

  private mutating func walkArray(_ node: NodeID, _ check: ShapeChecks.Check) {
    guard let elements = tree.elements(of: node) else { return }
    let shape = check.shape
    let count = tree.count(of: elements)
    if let least = shape.limits.minItems, count < least { note(.minItems, shape, at: node) }
    if let most = shape.limits.maxItems, count > most { note(.maxItems, shape, at: node) }
    guard let number = check.below, let items = shape.items else { return }
    forEachChild(of: elements) { walk, child in
      // An absent member is no mistake; an element that is nothing is.
      if walk.tree.kind(of: child) == .null {
        walk.note(.type, items, at: child)
      } else {
        walk.walk(child, as: number)
      }
    }
    if !shape.limits.unique.isEmpty { checkUnique(elements, shape, items) }
  }

  // MARK: Limits

  /// A blank text does not count as given, so only its length can be wrong.
  private mutating func checkText(_ node: NodeID, _ shape: Shape, _ check: ShapeChecks.Check) {
    let text = tree.text(of: node)
    checkLength(of: text, shape, at: node)
    guard !text.isBlank else { return }
    if !check.enumerates(text) { note(.enumeration, shape, at: node) }
    switch shape.limits.format?.fit(of: text) {
    case .fits, nil: break
    case .otherNotation: note(.dateNotation, shape, at: node)
    case .fails: note(.format, shape, at: node)
    }
    if let pattern = shape.limits.pattern, pattern.matches(text, using: workspace) == .no {
      note(.pattern, shape, at: node)
    }
  }

  private mutating func checkLength(of text: UTF8Slice, _ shape: Shape, at node: NodeID) {
    guard shape.limits.minLength != nil || shape.limits.maxLength != nil else { return }
    let length = text.scalarCount
    if let least = shape.limits.minLength, length < least { note(.minLength, shape, at: node) }
    if let most = shape.limits.maxLength, length > most { note(.maxLength, shape, at: node) }
  }

  private mutating func checkNumber(_ node: NodeID, _ shape: Shape) {
    let (least, bound) = (shape.limits.minimum, shape.limits.exclusiveMinimum)
    let most = shape.limits.maximum
    guard least != nil || bound != nil || most != nil,
      let value = tree.convertedNumber(of: node)
    else { return }
    if let least, value < least { note(.minimum, shape, at: node) }
    if let bound, value <= bound { note(.minimum, shape, at: node) }
    if let most, value > most { note(.maximum, shape, at: node) }
  }

  private mutating func checkUnique(_ array: NodeID, _ shape: Shape, _ items: Shape) {
    let slots = shape.limits.unique.compactMap { items.slot(of: $0) }
    var seen: Set<[MemberKey]> = []
    forEachChild(of: array) { walk, element in
      guard let keys = walk.keys(of: element, items, slots), !seen.insert(keys).inserted else {
        return
      }
      let member = slots.count == 1 ? walk.tree.member(slots[0], of: element) : nil
      walk.note(.unique, shape, at: member ?? element)
    }
  }

  /// The members that must differ; nil where one of them is missing.
  private func keys(of element: NodeID, _ shape: Shape, _ slots: [Int]) -> [MemberKey]? {
    guard tree.kind(of: element) == .object else { return nil }
    var keys: [MemberKey] = []
    for slot in slots {
      guard let member = tree.member(slot, of: element), !isMissing(member) else { return nil }
      keys.append(MemberKey(tree.text(of: member), .init(shape.properties[slot].shape)))
    }
    return keys
  }

  // MARK: Notes

  private func isMissing(_ node: NodeID) -> Bool {
    switch tree.kind(of: node) {
    case .null: true
    case .string: tree.text(of: node).isBlank
    default: false
    }
  }

  private func isEmpty(_ node: NodeID) -> Bool {
    switch tree.kind(of: node) {
    case .null: true
    case .string: tree.text(of: node).isEmpty
    case .object, .array: tree.count(of: node) == 0
    default: false
    }
  }

  private mutating func note(_ keyword: Shape.Keyword, _ shape: Shape, at node: NodeID) {
    note(.shape(keyword, shape), at: node, for: shapes.claims.owner(of: keyword, at: shape))
  }

  private mutating func noteMissing(_ property: Shape.Property, at node: NodeID) {
    let owner = shapes.claims.owner(of: .required, at: property.shape)
    note(.missing(property), at: node, for: owner)
  }

  private mutating func noteUnknown(_ node: NodeID, _ shape: Shape) {
    let owner = shapes.claims.owner(of: .unknownProperty, at: shape)
    note(.unknownProperty(shape), at: node, for: owner)
  }

  private mutating func note(_ fact: Violation.Fact, at node: NodeID, for rule: Int?) {
    guard let rule else { return }
    let count = counts[rule, default: 0]
    if count >= Report.findingLimit {
      omitted += 1
      return
    }
    counts[rule] = count + 1
    violations.append(Violation(rule: rule, node: node, fact: fact))
  }

  @inline(__always)
  private mutating func forEachChild(
    of node: NodeID, _ body: (inout ShapeWalk, NodeID) -> Void
  ) {
    var child = tree.firstChild(of: node)
    while let current = child {
      body(&self, current)
      child = tree.next(after: current)
    }
  }
}
