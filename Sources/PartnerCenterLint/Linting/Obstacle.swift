/// What kept a rule from an answer.
struct Obstacle {
  /// What would have to be known.
  var needs: Set<String> = []
  /// Why the rule itself failed, at the first place where it did.
  var failure: String?
}
