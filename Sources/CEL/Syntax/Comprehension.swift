internal import JSONText

/// A loop over a list or map, as macros write it.
struct Comprehension: BitwiseCopyable {
  /// What becomes of the elements.
  enum Goal: Equatable, BitwiseCopyable {
    /// The body holds for all: errors and unknowns count only where no element decides.
    case all
    /// The body holds for some: likewise.
    case exists
    /// The body holds for exactly one; any error decides.
    case existsOne
    /// A list of the body's values, of those elements that pass the filter.
    case list
    /// A map of the keys with the body's values, of those entries that pass the filter.
    case map
    /// A map of keys and values that are both computed.
    case mapEntry
  }

  let goal: Goal
  let range: Expression
  /// The element of a list, or the key of a map; with two variables the index, or the key.
  let first: UTF8Slice
  /// With two variables: the element of the list or map.
  let second: UTF8Slice?
  let filter: Expression?
  /// The key of `mapEntry`.
  let keyTransform: Expression?
  let body: Expression
}
