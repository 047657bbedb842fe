/// One value as the reader found it: 40 bytes, in the order of the text.
///
/// Offsets count bytes of the text; `parent` and `next` are positions in the table of nodes.
@frozen @usableFromInline struct Node: BitwiseCopyable {
  /// Facts about a node that are not its kind.
  @frozen @usableFromInline struct Flags: OptionSet, BitwiseCopyable {
    @usableFromInline let rawValue: UInt8

    @inlinable init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The node is a member: it has a name.
    @inlinable static var named: Flags { Flags(rawValue: 1) }
    /// `nameText` says where the decoded name is.
    @inlinable static var decodedName: Flags { Flags(rawValue: 2) }
    /// `text` says where the decoded contents are.
    @inlinable static var decodedText: Flags { Flags(rawValue: 4) }
    /// Object: `table` says where the members of the declared slots are.
    @inlinable static var slots: Flags { Flags(rawValue: 8) }
    /// The table begins with an index of names or keys.
    @inlinable static var index: Flags { Flags(rawValue: 16) }
    /// An object that is laid out as a map.
    @inlinable static var map: Flags { Flags(rawValue: 32) }
    /// An object that stands for an array: slot 0 is the array.
    @inlinable static var wrapper: Flags { Flags(rawValue: 64) }
    /// Array: the table ends with the positions of all elements.
    @inlinable static var elements: Flags { Flags(rawValue: 128) }
    /// An array whose elements follow it directly in the table of nodes; shares its bit with
    /// `wrapper`, which only objects have.
    @inlinable static var contiguous: Flags { wrapper }
  }

  /// A node without a slot.
  @inlinable static var noSlot: UInt16 { .max }

  @usableFromInline var kind: JSONKind
  @usableFromInline var flags: Flags
  @usableFromInline var slot: UInt16
  @usableFromInline var start: UInt32
  @usableFromInline var end: UInt32
  @usableFromInline var nameStart: UInt32
  @usableFromInline var nameEnd: UInt32
  @usableFromInline var nameText: UInt32
  @usableFromInline var parent: UInt32
  /// The next sibling; 0, which is the root, where there is none.
  @usableFromInline var next: UInt32
  /// How many members or elements there are.
  @usableFromInline var count: UInt32
  /// Containers: a position among the tables. Strings: a position among the decoded texts.
  @usableFromInline var table: UInt32
}
