/// Reads one text into a table of nodes, going on after whatever people really write.
///
/// The street through a clean text is `readMember` / `readElement` → `readValue` → `readSeparator`;
/// the `Reader+…Recovery` files are only entered when something else is found. There is no recursion:
/// open containers are frames of a stack.
struct Reader: ~Copyable {
  /// What may come next in the innermost container.
  enum Expectation {
    /// A member or an element, or the closing bracket of an empty container.
    case first
    /// A member or an element after the comma at `commaAt`.
    case afterComma
    /// A member or an element after something that was reported already.
    case afterFault
    /// A comma or the closing bracket.
    case separator
  }

  let text: PaddedText
  let limits: ReadingLimits
  /// The offset of the next byte to read.
  var at = 0
  var expectation = Expectation.first
  var commaAt = 0
  var top: Frame
  var outer: GrowingBuffer<Frame>

  var nodes: GrowingBuffer<Node>
  var tables: GrowingBuffer<UInt32>
  var decoded = GrowingBuffer<UInt8>()
  /// Memory that checks for duplicates and keys use again and again.
  var scratch = GrowingBuffer<UInt32>()
  var scratchBytes = GrowingBuffer<UInt8>()

  var faults: FaultLog
  var reportedDepth = false
  var reportedTables = false
  var quoteAhead = QuoteAhead()

  init(_ memory: ReadingMemory, layout: CompiledLayout, limits: ReadingLimits) {
    text = memory.text
    self.limits = limits
    top = Frame(layout: layout)
    outer = memory.frames
    nodes = memory.nodes
    tables = memory.tables
    faults = FaultLog(limit: limits.faults)
  }

  /// Reads the whole text.
  mutating func read() {
    guard beginText() else { return }
    guard readRoot() else { return }
    while outer.count > 0 {
      if expectation == .separator {
        readSeparator()
      } else if top.isObject {
        readMember()
      } else {
        readElement()
      }
    }
    endText()
  }

  /// The tables so far, for looking into them.
  var store: NodeStore {
    unsafe NodeStore(
      text: text, nodes: nodes.base, nodeCount: nodes.count, tables: tables.base,
      decoded: decoded.base)
  }
}

/// An open container, or what is around the root.
struct Frame: BitwiseCopyable {
  /// What is expected in it.
  var layout: CompiledLayout
  var node: UInt32 = 0
  /// How many members or elements it has so far.
  var count: UInt32 = 0
  /// The last of them.
  var last: UInt32 = 0
  /// Where its table of slots begins, plus one; 0 while no slot is bound.
  var slots: UInt32 = 0
  /// How many members have no slot.
  var unbound: UInt32 = 0
  var isObject = false
  /// Whether the layout declares names for this very object.
  var isDeclared = false
  var closer: UInt8 = 0
  /// Whether colons stand in this array.
  var hasPairs = false

  var isArray: Bool { closer == .closeBracket }
}
