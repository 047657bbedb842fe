internal import JSONText

/// What reading a field yields that nobody has given: one set of attributes for all programs that read it, so that
/// unknowns which meet are seen to be the same by their place.
final class MissingAttribute: @unchecked Sendable {
  private let memory = Arena()
  let attributes: UnknownSet

  init(_ name: String) { attributes = memory.unknown(memory.text(name)) }
}
