/// The tables of a document, as its reader fills them and its users read them; owned by others.
///
/// Positions come from the reader and are not checked again, except the node itself.
@safe @frozen @usableFromInline struct NodeStore: BitwiseCopyable {
  @usableFromInline let text: PaddedText
  @usableFromInline let nodes: UnsafeMutablePointer<Node>?
  @usableFromInline let nodeCount: Int
  /// Slots, elements and indexes of all containers that need them.
  @usableFromInline let tables: UnsafeMutablePointer<UInt32>?
  /// Decoded names and strings, each after its length in four bytes.
  @usableFromInline let decoded: UnsafeMutablePointer<UInt8>?

  @inlinable @inline(__always) subscript(node: UInt32) -> UnsafePointer<Node> {
    precondition(node < nodeCount, "a node of another document")
    return unsafe UnsafePointer(nodes.unsafelyUnwrapped + Int(node))
  }

  @inlinable @inline(__always) func table(_ at: UInt32) -> UnsafeMutablePointer<UInt32> {
    unsafe tables.unsafelyUnwrapped + Int(at)
  }

  @usableFromInline func decodedText(_ at: UInt32) -> UTF8Slice {
    let start = unsafe UnsafeRawPointer(decoded.unsafelyUnwrapped) + Int(at)
    let count = unsafe Int(start.loadUnaligned(as: UInt32.self))
    let bytes = unsafe (start + 4).assumingMemoryBound(to: UInt8.self)
    return unsafe UTF8Slice(UnsafeBufferPointer(start: bytes, count: count))
  }

  /// The contents of a string, the lexeme of a number, the word of the rest, "" for containers.
  @inlinable func text(of id: UInt32) -> UTF8Slice {
    if let text = plainText(of: id) { return text }
    let node = unsafe self[id]
    switch unsafe node.pointee.kind {
    case .string: return unsafe decodedText(node.pointee.table)
    case .number: return unsafe text.slice(Int(node.pointee.start), Int(node.pointee.end))
    case .true: return UTF8Slice("true")
    case .false: return UTF8Slice("false")
    case .null: return UTF8Slice("null")
    case .object, .array: return UTF8Slice("")
    }
  }

  /// The contents of a string without escapes, which nearly all texts are; nil for anything else.
  @inlinable @inline(__always) func plainText(of id: UInt32) -> UTF8Slice? {
    let node = unsafe self[id]
    guard unsafe node.pointee.kind == .string && !node.pointee.flags.contains(.decodedText) else {
      return nil
    }
    return unsafe text.slice(Int(node.pointee.start) + 1, Int(node.pointee.end) - 1)
  }

  /// The decoded name of a member.
  @inlinable func name(of id: UInt32) -> UTF8Slice? {
    let node = unsafe self[id]
    guard unsafe node.pointee.flags.contains(.named) else { return nil }
    if unsafe node.pointee.flags.contains(.decodedName) {
      return unsafe decodedText(node.pointee.nameText)
    }
    return unsafe text.slice(Int(node.pointee.nameStart) + 1, Int(node.pointee.nameEnd) - 1)
  }

  /// The member bound to a slot; 0 where there is none.
  @inlinable @inline(__always) func member(_ slot: Int, of id: UInt32) -> UInt32 {
    let node = unsafe self[id]
    guard unsafe node.pointee.flags.contains(.slots) else { return 0 }
    let table = unsafe table(node.pointee.table)
    // Compared without a sign, a negative slot is beyond all tables.
    guard unsafe UInt(bitPattern: slot) < UInt(table[0]) else { return 0 }
    return unsafe table[slot + 1]
  }

  @inlinable func firstChild(of id: UInt32) -> UInt32 {
    unsafe self[id].pointee.count > 0 ? id + 1 : 0
  }
}
