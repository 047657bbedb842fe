/// One value as the reader found it: 40 bytes, in the order of the text.
///
/// Offsets count bytes of the text; `parent` and `next` are positions in the table of nodes.
struct Node: BitwiseCopyable {
  /// Facts about a node that are not its kind.
  struct Flags: OptionSet, BitwiseCopyable {
    let rawValue: UInt8
    /// The node is a member: it has a name.
    static let named = Flags(rawValue: 1)
    /// `nameText` says where the decoded name is.
    static let decodedName = Flags(rawValue: 2)
    /// `text` says where the decoded contents are.
    static let decodedText = Flags(rawValue: 4)
    /// Object: `table` says where the members of the declared slots are.
    static let slots = Flags(rawValue: 8)
    /// The table begins with an index of names or keys.
    static let index = Flags(rawValue: 16)
    /// An object that is laid out as a map.
    static let map = Flags(rawValue: 32)
    /// An object that stands for an array: slot 0 is the array.
    static let wrapper = Flags(rawValue: 64)
    /// Array: the table ends with the positions of all elements.
    static let elements = Flags(rawValue: 128)
    /// An array whose elements follow it directly in the table of nodes; shares its bit with
    /// `wrapper`, which only objects have.
    static let contiguous = wrapper
  }

  /// A node without a slot.
  static let noSlot: UInt16 = .max

  var kind: JSONKind
  var flags: Flags
  var slot: UInt16
  var start: UInt32
  var end: UInt32
  var nameStart: UInt32
  var nameEnd: UInt32
  var nameText: UInt32
  var parent: UInt32
  /// The next sibling; 0, which is the root, where there is none.
  var next: UInt32
  /// How many members or elements there are.
  var count: UInt32
  /// Containers: a position among the tables. Strings: a position among the decoded texts.
  var table: UInt32
}
