/// One block of memory for a document: where its tables are, first guesses of these, the frames of open
/// containers, and the text with its padding, unless that is somebody else's.
///
/// Most texts need no other, which spares them most of the cost of allocation.
@safe struct ReadingMemory: BitwiseCopyable {
  private static let frameCapacity = 12
  private static let nodeLimit = 1 << 18

  private let block: UnsafeMutableRawPointer
  private let capacity: Int
  let text: PaddedText

  /// A block for a text of somebody who outlives it.
  init(_ text: PaddedText) {
    capacity = ReadingMemory.nodeCapacity(of: text.count)
    unsafe block = .allocate(byteCount: ReadingMemory.textOffset(capacity), alignment: 8)
    self.text = text
  }

  /// Copies a text into a new block.
  init(copying bytes: UnsafeRawBufferPointer) {
    capacity = ReadingMemory.nodeCapacity(of: bytes.count)
    let textStart = ReadingMemory.textOffset(capacity)
    let size = textStart + bytes.count + PaddedText.padding
    unsafe block = .allocate(byteCount: size, alignment: 8)
    let text = unsafe block + textStart
    if let source = bytes.baseAddress {
      unsafe text.copyMemory(from: source, byteCount: bytes.count)
    }
    unsafe (text + bytes.count).initializeMemory(
      as: UInt8.self, repeating: 0, count: PaddedText.padding)
    self.text = unsafe PaddedText(
      base: text.assumingMemoryBound(to: UInt8.self), count: bytes.count)
  }

  func deallocate() { unsafe block.deallocate() }

  /// Says where the tables are, once the text is read.
  func tree(_ store: NodeStore) -> JSONTree {
    let place = unsafe block.bindMemory(to: NodeStore.self, capacity: 1)
    unsafe place.initialize(to: store)
    return unsafe JSONTree(place)
  }

  /// Room for the nodes.
  var nodes: GrowingBuffer<Node> {
    let start = unsafe (block + ReadingMemory.nodeOffset).bindMemory(
      to: Node.self, capacity: capacity)
    return unsafe GrowingBuffer(borrowing: start, capacity: capacity)
  }

  /// Room for the open containers.
  var frames: GrowingBuffer<Frame> {
    let start = unsafe block + ReadingMemory.frameOffset(capacity)
    let count = ReadingMemory.frameCapacity
    let frames = unsafe start.bindMemory(to: Frame.self, capacity: count)
    return unsafe GrowingBuffer(borrowing: frames, capacity: count)
  }

  /// Room for the tables.
  var tables: GrowingBuffer<UInt32> {
    let start = unsafe block + ReadingMemory.tableOffset(capacity)
    let tables = unsafe start.bindMemory(to: UInt32.self, capacity: capacity * 2)
    return unsafe GrowingBuffer(borrowing: tables, capacity: capacity * 2)
  }

  /// How many nodes a text of so many bytes may well have.
  private static func nodeCapacity(of count: Int) -> Int { min(count / 24 + 12, nodeLimit) }

  private static let nodeOffset = MemoryLayout<NodeStore>.stride

  private static func frameOffset(_ capacity: Int) -> Int {
    nodeOffset + capacity * MemoryLayout<Node>.stride
  }

  private static func tableOffset(_ capacity: Int) -> Int {
    frameOffset(capacity) + frameCapacity * MemoryLayout<Frame>.stride
  }

  private static func textOffset(_ capacity: Int) -> Int {
    tableOffset(capacity) + capacity * 2 * MemoryLayout<UInt32>.stride
  }
}
