/// What type parameters stand for, as far as a check has found out.
struct Substitution {
  private var bindings: [String: Type] = [:]
  private var freshCount = 0

  /// A parameter that no signature uses.
  mutating func fresh() -> Type {
    freshCount += 1
    return .parameter("#\(freshCount)")
  }

  /// A signature with its own parameters: `A` of one call is not `A` of another.
  mutating func instantiate(_ types: [Type]) -> [Type] {
    var names: [String: Type] = [:]
    return types.map {
      $0.mapParameters { name in
        if let known = names[name] { return known }
        let new = fresh()
        names[name] = new
        return new
      }
    }
  }

  /// A type with all that is known put in; parameters of which nothing is known remain.
  func apply(_ type: Type) -> Type {
    type.mapParameters { name in bindings[name].map(apply) ?? .parameter(name) }
  }

  /// A type with all that is known put in, and `dyn` where nothing is known.
  func final(_ type: Type) -> Type {
    type.mapParameters { name in bindings[name].map(final) ?? .dyn }
  }

  /// Whether values of the given types may stand where others are wanted; what that says about
  /// parameters is remembered only if all of them may.
  mutating func assign(_ given: [Type], to wanted: [Type]) -> Bool {
    guard given.count == wanted.count else { return false }
    let before = self
    for (given, wanted) in zip(given, wanted) where !isAssignable(given, wanted) {
      self = before
      return false
    }
    return true
  }

  private mutating func isAssignable(_ given: Type, _ wanted: Type) -> Bool {
    if given == wanted { return true }
    if case .parameter(let name) = wanted { return bind(name, given) }
    if case .parameter(let name) = given { return bind(name, wanted) }
    switch (given, wanted) {
    case (.dyn, _), (_, .dyn): return true
    case (.list(let a), .list(let b)), (.optional(let a), .optional(let b)):
      return isAssignable(a, b)
    case (.map(let a, let b), .map(let c, let d)):
      return isAssignable(a, c) && isAssignable(b, d)
    case (.type, .type): return true
    // An object is a map to those functions that take any map.
    case (.object, .map(let key, let value)):
      return isAssignable(.string, key) && isAssignable(.dyn, value)
    case (.opaque(let a, let left), .opaque(let b, let right)):
      guard a == b, left.count == right.count else { return false }
      return zip(left, right).allSatisfy { isAssignable($0, $1) }
    default: return false
    }
  }

  private mutating func bind(_ name: String, _ type: Type) -> Bool {
    if let known = bindings[name] {
      guard isAssignable(type, known) else { return false }
      let general = Type.mostGeneral(apply(known), apply(type))
      if !general.mentions(name) { bindings[name] = general }
      return true
    }
    let resolved = apply(type)
    if resolved == .parameter(name) { return true }
    guard !resolved.mentions(name) else { return false }
    bindings[name] = resolved
    return true
  }

  /// The one type for two values that share a place, such as a list: the more general of the two,
  /// or `dyn`.
  mutating func join(_ first: Type, _ second: Type) -> Type {
    guard assign([second], to: [first]) else { return .dyn }
    return Type.mostGeneral(apply(first), apply(second))
  }
}

extension Type {
  /// The type with each parameter replaced.
  func mapParameters(_ replace: (String) -> Type) -> Type {
    switch self {
    case .parameter(let name): replace(name)
    case .list(let element): .list(element.mapParameters(replace))
    case .map(let key, let value):
      .map(key.mapParameters(replace), value.mapParameters(replace))
    case .type(let type): .type(type.mapParameters(replace))
    case .optional(let type): .optional(type.mapParameters(replace))
    case .opaque(let name, let types): .opaque(name, types.map { $0.mapParameters(replace) })
    default: self
    }
  }

  /// Whether a parameter occurs in the type.
  func mentions(_ name: String) -> Bool {
    switch self {
    case .parameter(let other): other == name
    case .list(let type), .type(let type), .optional(let type): type.mentions(name)
    case .map(let key, let value): key.mentions(name) || value.mentions(name)
    case .opaque(_, let types): types.contains { $0.mentions(name) }
    default: false
    }
  }

  /// Of two types that agree, the one that says less.
  static func mostGeneral(_ first: Type, _ second: Type) -> Type {
    first.isAtMostAsSpecific(as: second) ? first : second
  }

  private func isAtMostAsSpecific(as other: Type) -> Bool {
    switch (self, other) {
    case (.dyn, _), (.parameter, _): true
    case (_, .dyn), (_, .parameter): false
    case (.list(let a), .list(let b)), (.optional(let a), .optional(let b)):
      a.isAtMostAsSpecific(as: b)
    case (.map(let a, let b), .map(let c, let d)):
      a.isAtMostAsSpecific(as: c) && b.isAtMostAsSpecific(as: d)
    case (.opaque(let a, let left), .opaque(let b, let right)):
      a == b && left.count == right.count
        && zip(left, right).allSatisfy { $0.isAtMostAsSpecific(as: $1) }
    case (.type, .type): true
    default: self == other
    }
  }
}
