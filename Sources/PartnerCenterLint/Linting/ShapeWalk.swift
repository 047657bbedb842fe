internal import JSONText
internal import Patterns

/// Walks a document along its shape once and notes what does not fit.
struct ShapeWalk {
  private let document: JSONDocument
  private let claims: ShapeClaims
  private let workspace: MatchWorkspace
  private(set) var violations: [Violation] = []

  init(_ document: JSONDocument, claims: ShapeClaims, workspace: MatchWorkspace) {
    self.document = document
    self.claims = claims
    self.workspace = workspace
  }

  /// Checks the body, of which null is none.
  mutating func walkBody(_ root: NodeID, as shape: Shape) {
    if document.kind(of: root) == .null {
      note(.type, shape, at: root)
    } else {
      walk(root, as: shape)
    }
  }

  /// Checks a value and everything below it. The depth is bounded by the shape's own.
  private mutating func walk(_ node: NodeID, as shape: Shape) {
    guard document.kind(of: node) != .null else { return }
    if let form = shape.form, !accepts(node, form, shape) { return }
    switch shape.form {
    case .object: walkObject(node, shape)
    case .array: walkArray(node, shape)
    case .string: checkText(node, shape)
    case .integer, .number: checkNumber(node, shape)
    case .boolean, nil: break
    }
    if shape.isReadOnly, !isEmpty(node) { note(.readOnly, shape, at: node) }
  }

  // MARK: Forms

  private mutating func accepts(_ node: NodeID, _ form: Shape.Form, _ shape: Shape) -> Bool {
    switch Conversion(of: node, in: document, to: form, wrapper: shape.wrapper) {
    case .fits: return true
    case .converts:
      note(.typeConverted, shape, at: node)
      return true
    case .fails:
      note(.type, shape, at: node)
      return false
    }
  }

  private mutating func walkObject(_ node: NodeID, _ shape: Shape) {
    if let additional = shape.additional {
      forEachChild(of: node) { walk, child in walk.walk(child, as: additional) }
      return
    }
    guard !shape.properties.isEmpty else { return }
    forEachChild(of: node) { walk, child in
      if walk.document.slot(of: child) == nil { walk.noteUnknown(child, shape) }
    }
    for (slot, property) in shape.properties.enumerated() {
      let member = document.member(slot, of: node)
      if property.isRequired, member.map(isMissing) ?? true {
        noteMissing(property, at: member ?? node)
      } else if let member {
        walk(member, as: property.shape)
      }
    }
  }

  private mutating func walkArray(_ node: NodeID, _ shape: Shape) {
    guard let elements = document.elements(of: node) else { return }
    let count = document.count(of: elements)
    if let least = shape.limits.minItems, count < least { note(.minItems, shape, at: node) }
    if let most = shape.limits.maxItems, count > most { note(.maxItems, shape, at: node) }
    guard let items = shape.items else { return }
    forEachChild(of: elements) { walk, child in
      // An absent member is no mistake; an element that is nothing is.
      if walk.document.kind(of: child) == .null {
        walk.note(.type, items, at: child)
      } else {
        walk.walk(child, as: items)
      }
    }
    if !shape.limits.unique.isEmpty { checkUnique(elements, shape, items) }
  }

  // MARK: Limits

  /// A blank text does not count as given, so only its length can be wrong.
  private mutating func checkText(_ node: NodeID, _ shape: Shape) {
    let limits = shape.limits
    let text = document.text(of: node)
    checkLength(of: text, shape, at: node)
    guard !text.isBlank else { return }
    if !limits.enumeration.isEmpty, !limits.enumerates(text) {
      note(.enumeration, shape, at: node)
    }
    if let format = limits.format, !format.accepts(text) { note(.format, shape, at: node) }
    if let pattern = limits.pattern, pattern.matches(text, using: workspace) == .no {
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
    let limits = shape.limits
    guard limits.minimum != nil || limits.exclusiveMinimum != nil || limits.maximum != nil else {
      return
    }
    guard let value = document.convertedNumber(of: node) else { return }
    if let least = limits.minimum, value < least { note(.minimum, shape, at: node) }
    if let bound = limits.exclusiveMinimum, value <= bound { note(.minimum, shape, at: node) }
    if let most = limits.maximum, value > most { note(.maximum, shape, at: node) }
  }

  private mutating func checkUnique(_ array: NodeID, _ shape: Shape, _ items: Shape) {
    let slots = shape.limits.unique.compactMap { items.slot(of: $0) }
    var seen: Set<String> = []
    forEachChild(of: array) { walk, element in
      guard let key = walk.key(of: element, items, slots: slots) else { return }
      if !seen.insert(key).inserted {
        let member = slots.count == 1 ? walk.document.member(slots[0], of: element) : nil
        walk.note(.unique, shape, at: member ?? element)
      }
    }
  }

  /// The members that must differ, in one text; nil where one of them is missing.
  private func key(of element: NodeID, _ shape: Shape, slots: [Int]) -> String? {
    guard document.kind(of: element) == .object else { return nil }
    var parts: [String] = []
    for slot in slots {
      guard let member = document.member(slot, of: element), !isMissing(member) else { return nil }
      let text = document.text(of: member)
      let isGUID = shape.properties[slot].shape.limits.format == .uuid
      let spelling = isGUID ? GUIDText(text)?.spelling : nil
      parts.append((spelling ?? String(text)).lowercased())
    }
    return parts.joined(separator: "\u{0}")
  }

  // MARK: Notes

  private func isMissing(_ node: NodeID) -> Bool {
    switch document.kind(of: node) {
    case .null: true
    case .string: document.text(of: node).isBlank
    default: false
    }
  }

  private func isEmpty(_ node: NodeID) -> Bool {
    switch document.kind(of: node) {
    case .null: true
    case .string: document.text(of: node).isEmpty
    case .object, .array: document.count(of: node) == 0
    default: false
    }
  }

  private mutating func note(_ keyword: Shape.Keyword, _ shape: Shape, at node: NodeID) {
    guard let rule = claims.owner(of: keyword, at: shape) else { return }
    violations.append(Violation(rule: rule, node: node, fact: .shape(keyword, shape)))
  }

  private mutating func noteMissing(_ property: Shape.Property, at node: NodeID) {
    guard let rule = claims.owner(of: .required, at: property.shape) else { return }
    violations.append(Violation(rule: rule, node: node, fact: .missing(property)))
  }

  private mutating func noteUnknown(_ node: NodeID, _ shape: Shape) {
    guard let rule = claims.owner(of: .unknownProperty, at: shape) else { return }
    violations.append(Violation(rule: rule, node: node, fact: .unknownProperty(shape)))
  }

  private mutating func forEachChild(
    of node: NodeID, _ body: (inout ShapeWalk, NodeID) -> Void
  ) {
    var child = document.firstChild(of: node)
    while let current = child {
      body(&self, current)
      child = document.next(after: current)
    }
  }
}
