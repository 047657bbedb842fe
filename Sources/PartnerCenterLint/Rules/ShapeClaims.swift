internal import YAMLText

/// Which rule reports which keyword at which place of a shape.
struct ShapeClaims: Sendable {
  /// By shape number and keyword column; `nobody` where no rule claims it.
  private var owners: [Int32]
  private static let nobody: Int32 = -1
  private static let width = Shape.Keyword.allCases.count

  /// The rule that reports a keyword of a shape: a position in the operation's rules.
  func owner(of keyword: Shape.Keyword, at shape: Shape) -> Int? {
    let owner = owners[shape.number * ShapeClaims.width + keyword.column]
    return owner == ShapeClaims.nobody ? nil : Int(owner)
  }

  /// Lets every rule claim its keywords: first those that name places, then the others take what is left.
  ///
  /// - Throws: where two rules claim the same, or where a keyword of the shape is left without a rule.
  init(_ root: Shape, rules: [RuleDefinition], definition: OperationDefinition)
    throws(RuleFileError)
  {
    var count = 0
    root.visit { shape, _ in count = max(count, shape.number + 1) }
    owners = Array(repeating: ShapeClaims.nobody, count: count * ShapeClaims.width)
    for (position, rule) in rules.enumerated() where !rule.places.isEmpty {
      guard case .shape(let keywords) = rule.test else { continue }
      try claim(keywords, for: position, at: rule.places, in: root, rules: rules)
    }
    for (position, rule) in rules.enumerated() where rule.places.isEmpty {
      guard case .shape(let keywords) = rule.test else { continue }
      root.visit { shape, _ in takeLeftovers(keywords, at: shape, for: position) }
    }
    try refuseUnclaimed(root, definition)
  }

  private mutating func claim(
    _ keywords: [Shape.Keyword], for position: Int, at places: [RuleDefinition.Located],
    in root: Shape,
    rules: [RuleDefinition]
  ) throws(RuleFileError) {
    for text in places {
      let shape = try root.place(text).shape
      for keyword in keywords {
        if let other = owner(of: keyword, at: shape) {
          throw text.error(
            .claimedTwice(keyword: keyword.rawValue, place: text.text, by: rules[other].id))
        }
        owners[shape.number * ShapeClaims.width + keyword.column] = Int32(position)
      }
    }
  }

  private mutating func takeLeftovers(
    _ keywords: [Shape.Keyword], at shape: Shape, for position: Int
  ) {
    for keyword in keywords where owner(of: keyword, at: shape) == nil {
      owners[shape.number * ShapeClaims.width + keyword.column] = Int32(position)
    }
  }

  private func refuseUnclaimed(
    _ root: Shape, _ definition: OperationDefinition
  ) throws(RuleFileError) {
    var unclaimed: (keyword: Shape.Keyword, place: String)?
    root.visit { shape, isRequired in
      for keyword in shape.keywords(isRequired: isRequired)
      where owner(of: keyword, at: shape) == nil {
        unclaimed = unclaimed ?? (keyword, shape.place.isEmpty ? "the root" : shape.place)
      }
    }
    guard let unclaimed else { return }
    throw RuleFileError(
      file: definition.file, mark: definition.shape?.mark ?? .start,
      fact: .unclaimed(keyword: unclaimed.keyword.rawValue, place: unclaimed.place))
  }
}
