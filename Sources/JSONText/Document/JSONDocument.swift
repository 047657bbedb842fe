/// A JSON text as written: every name and value with its place, and the faults of the text.
///
/// Reading never fails: what can be understood is in the tree and the rest is among the `faults`.
/// A document is immutable and owns its memory, a copy of the text included; the slices it gives out
/// live as long as it does.
///
/// A `NodeID` belongs to the document that gave it out.
public final class JSONDocument: @unchecked Sendable {
  /// What is wrong with the text, in its order; see `ReadingLimits.faults`.
  public let faults: [Fault]
  let store: NodeStore

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - bytes: the text in UTF-8; it is copied.
  ///   - layout: the names to expect.
  ///   - limits: how much is taken.
  public convenience init(
    _ bytes: UnsafeRawBufferPointer, layout: Layout = .any, limits: ReadingLimits = .init()
  ) {
    unsafe self.init(PaddedText.copy(of: bytes), layout, limits)
  }

  /// Reads a text in UTF-8.
  public convenience init(
    _ bytes: [UInt8], layout: Layout = .any, limits: ReadingLimits = .init()
  ) {
    let copy = unsafe bytes.withUnsafeBytes { unsafe PaddedText.copy(of: $0) }
    self.init(copy, layout, limits)
  }

  /// Reads a text.
  public convenience init(
    _ text: String, layout: Layout = .any, limits: ReadingLimits = .init()
  ) {
    var text = text
    let copy = text.withUTF8 { unsafe PaddedText.copy(of: UnsafeRawBufferPointer($0)) }
    self.init(copy, layout, limits)
  }

  /// Reads a text whose memory is then the document's.
  private init(_ text: PaddedText, _ layout: Layout, _ limits: ReadingLimits) {
    var reader = Reader(text, layout: layout.compiled, limits: limits)
    withExtendedLifetime(layout) { reader.read() }
    faults = reader.faults.inOrder()
    let nodeCount = reader.nodes.count
    store = unsafe NodeStore(
      text: text, nodes: reader.nodes.release(), nodeCount: nodeCount,
      tables: reader.tables.release(), decoded: reader.decoded.release())
  }

  deinit {
    unsafe store.nodes?.deallocate()
    unsafe store.tables?.deallocate()
    unsafe store.decoded?.deallocate()
    store.text.deallocate()
  }

  /// The text as it was given, for printing its lines; it need not be well-formed UTF-8.
  public var bytes: UnsafeBufferPointer<UInt8> { unsafe store.text.bytes }
}
