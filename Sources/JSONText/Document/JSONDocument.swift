/// A JSON text as written: every name and value with its place, and the faults of the text.
///
/// Reading never fails: what can be understood is in the tree and the rest is among the `faults`.
/// A document is immutable and owns its memory, a copy of the text included unless that is read where it
/// lies; the slices it gives out live as long as it does.
///
/// A `NodeID` belongs to the document that gave it out.
public final class JSONDocument: JSONReadable, @unchecked Sendable {
  /// What is wrong with the text, in its order; see `ReadingLimits.faults`.
  public let faults: [Fault]
  /// What the document can be asked, without counting references to it.
  public let tree: JSONTree
  private let memory: ReadingMemory
  /// Whether the tables outgrew the memory that they began in.
  private let ownsNodes: Bool
  private let ownsTables: Bool

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - bytes: the text in UTF-8; it is copied.
  ///   - layout: the names to expect.
  ///   - limits: how much is taken.
  public convenience init(
    _ bytes: UnsafeRawBufferPointer, layout: Layout = .any, limits: ReadingLimits = .init()
  ) {
    unsafe self.init(ReadingMemory(copying: bytes), layout, limits)
  }

  /// Reads a text in UTF-8.
  public convenience init(
    _ bytes: [UInt8], layout: Layout = .any, limits: ReadingLimits = .init()
  ) {
    let memory = unsafe bytes.withUnsafeBytes { unsafe ReadingMemory(copying: $0) }
    self.init(memory, layout, limits)
  }

  /// Reads a text.
  public convenience init(
    _ text: String, layout: Layout = .any, limits: ReadingLimits = .init()
  ) {
    var text = text
    let memory = text.withUTF8 { unsafe ReadingMemory(copying: UnsafeRawBufferPointer($0)) }
    self.init(memory, layout, limits)
  }

  /// How many zeros stand behind a text that is read where it lies.
  package static let padding = PaddedText.padding

  /// Reads a text where it lies.
  ///
  /// - Parameter bytes: the text and `padding` zeros, which outlive the document.
  @unsafe package convenience init(
    padded bytes: UnsafeBufferPointer<UInt8>, layout: Layout = .any
  ) {
    guard let base = bytes.baseAddress, bytes.count >= PaddedText.padding else {
      preconditionFailure("zeros have to stand behind the text")
    }
    let text = unsafe PaddedText(base: base, count: bytes.count - PaddedText.padding)
    self.init(ReadingMemory(text), layout, ReadingLimits())
  }

  /// Reads a text whose memory is then the document's.
  private init(_ memory: ReadingMemory, _ layout: Layout, _ limits: ReadingLimits) {
    var reader = Reader(memory, layout: layout.compiled, limits: limits)
    reader.read()
    extendLifetime(layout)
    faults = reader.faults.inOrder()
    tree = memory.tree(reader.store)
    self.memory = memory
    ownsNodes = unsafe reader.nodes.release().isOwned
    ownsTables = unsafe reader.tables.release().isOwned
    _ = unsafe reader.decoded.release()
  }

  deinit {
    let store = store
    if ownsNodes { unsafe store.nodes?.deallocate() }
    if ownsTables { unsafe store.tables?.deallocate() }
    unsafe store.decoded?.deallocate()
    memory.deallocate()
  }

  /// The text as it was given, for printing its lines; it need not be well-formed UTF-8.
  public var bytes: UnsafeBufferPointer<UInt8> { unsafe store.text.bytes }
}
