/// What type parameters stand for, as far as a check has found out.
struct Substitution {
  private var bindings = Bindings()
  private var freshCount = 0

  /// A parameter that no signature uses.
  mutating func fresh() -> Type {
    freshCount += 1
    return .parameter(Bindings.name(freshCount))
  }

  /// The type of an overload's result for some arguments, as many as it has parameters; nil where it
  /// does not take them.
  mutating func result(of overload: Overload, for given: [Type]) -> Type? {
    guard overload.isGeneric else {
      return assign(given, to: overload.parameters) ? overload.result : nil
    }
    if let result = Substitution.concreteResult(of: overload, for: given) { return result }
    let signature = instantiate(overload)
    return assign(given, to: signature.parameters) ? apply(signature.result) : nil
  }

  /// The type of an overload's result where the arguments have no parameters, and each of the overload's
  /// parameters stands for one type only; nil in all other cases, which take a closer look.
  private static func concreteResult(of overload: Overload, for given: [Type]) -> Type? {
    var known: [(name: String, type: Type)] = []
    func isMatch(_ given: Type, _ wanted: Type) -> Bool {
      switch (given, wanted) {
      case (_, .parameter(let name)):
        if let earlier = known.first(where: { $0.name == name }) { return earlier.type == given }
        known.append((name, given))
        return !given.hasParameters
      case (.list(let a), .list(let b)), (.optional(let a), .optional(let b)): return isMatch(a, b)
      case (.map(let a, let b), .map(let c, let d)): return isMatch(a, c) && isMatch(b, d)
      default: return given == wanted && !given.hasParameters
      }
    }
    for (given, wanted) in zip(given, overload.parameters) where !isMatch(given, wanted) {
      return nil
    }
    guard overload.result.hasParameters else { return overload.result }
    var isComplete = true
    let result = overload.result.mapParameters { name in
      let found = known.first { $0.name == name }?.type
      isComplete = isComplete && found != nil
      return found ?? .dyn
    }
    return isComplete ? result : nil
  }

  /// A signature with its own parameters: `A` of one call is not `A` of another.
  private mutating func instantiate(_ overload: Overload) -> (parameters: [Type], result: Type) {
    var known: [(name: String, type: Type)] = []
    func own(_ type: Type) -> Type {
      type.mapParameters { name in
        if let found = known.first(where: { $0.name == name }) { return found.type }
        let new = fresh()
        known.append((name, new))
        return new
      }
    }
    return (overload.parameters.map { own($0) }, own(overload.result))
  }

  /// A type with all that is known put in; parameters of which nothing is known remain.
  func apply(_ type: Type) -> Type {
    bindings.isEmpty ? type : type.mapParameters { bindings[$0].map(apply) ?? .parameter($0) }
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
  /// Whether any parameter occurs in the type.
  var hasParameters: Bool {
    switch self {
    case .parameter: true
    case .list(let type), .type(let type), .optional(let type): type.hasParameters
    case .map(let key, let value): key.hasParameters || value.hasParameters
    case .opaque(_, let types): types.contains(where: \.hasParameters)
    default: false
    }
  }

  /// The type with each parameter replaced.
  func mapParameters(_ replace: (String) -> Type) -> Type {
    guard hasParameters else { return self }
    return switch self {
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
