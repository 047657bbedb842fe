internal import Glibc
internal import JSONText

/// Memory that grows in pieces and is given back all at once.
///
/// What is allocated never moves and is never freed singly, so values may point into it. Only plain
/// bits are put there: nothing has to be destroyed.
@safe
final class Arena {
  /// The first piece is small, since most programs have few constants; each next one is twice as large.
  private static let smallestPiece = 512
  private static let largestPiece = 16_384

  private let firstPiece: Int
  private var pieces: [UnsafeMutableRawBufferPointer] = unsafe []
  /// Plain memory, so that reaching it needs no check for overlapping accesses.
  private let position: UnsafeMutablePointer<Position>

  /// Where allocation has got to.
  @safe fileprivate struct Position: BitwiseCopyable {
    var piece = -1
    var next: UnsafeMutableRawPointer?
    var room = 0
  }

  /// - Parameter firstPiece: how much room to begin with, in bytes.
  init(firstPiece: Int = smallestPiece) {
    self.firstPiece = firstPiece
    unsafe position = .allocate(capacity: 1)
    unsafe position.initialize(to: Position())
  }

  deinit {
    for index in unsafe pieces.indices { unsafe pieces[index].deallocate() }
    unsafe position.deallocate()
  }

  /// Room for a number of values, not initialized.
  @unsafe func allocate<T: BitwiseCopyable>(_ type: T.Type, count: Int) -> UnsafeMutablePointer<T> {
    let size = (MemoryLayout<T>.stride * max(1, count) + 15) & ~15
    if unsafe position.pointee.room < size { makeRoom(size) }
    guard let start = unsafe position.pointee.next else {
      preconditionFailure("a piece has no memory")
    }
    unsafe position.pointee.next = start + size
    unsafe position.pointee.room -= size
    return unsafe start.bindMemory(to: type, capacity: max(1, count))
  }

  /// How many bytes all pieces have.
  var footprint: Int { unsafe pieces.reduce(0) { $0 + $1.count } }

  /// Gives back everything.
  func reset() { unsafe position.pointee = Position() }

  /// Moves to the next piece that is large enough, or makes one.
  private func makeRoom(_ size: Int) {
    var number = unsafe position.pointee.piece
    repeat {
      number += 1
      if unsafe number == pieces.count {
        let usual = min(firstPiece << min(number, 5), Arena.largestPiece)
        let count = max(usual, size)
        unsafe pieces.append(.allocate(byteCount: count, alignment: 16))
      }
    } while unsafe pieces[number].count < size
    unsafe position.pointee = Position(
      piece: number, next: pieces[number].baseAddress, room: pieces[number].count)
  }
}

extension Arena {
  /// A copy of some bytes.
  func copy(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let start = unsafe allocate(UInt8.self, count: bytes.count)
    if let source = bytes.baseAddress {
      unsafe start.update(from: source, count: bytes.count)
    }
    return unsafe UnsafeBufferPointer(start: start, count: bytes.count)
  }

  /// A copy of a text.
  func text(_ text: String) -> UTF8Slice {
    var text = text
    return text.withUTF8 { unsafe UTF8Slice(copy($0)) }
  }

  /// A copy of some bytes that are known to be UTF-8.
  func text(utf8 bytes: [UInt8]) -> UTF8Slice {
    unsafe bytes.withUnsafeBufferPointer { unsafe UTF8Slice(copy($0)) }
  }

  /// A copy of some bytes.
  func bytes(_ bytes: [UInt8]) -> ByteSlice {
    unsafe bytes.withUnsafeBufferPointer { unsafe ByteSlice(copy($0)) }
  }

  /// A copy of some values as a list.
  func list(_ values: some Collection<Value>) -> ListSlice {
    let start = unsafe allocate(Value.self, count: values.count)
    for (index, value) in values.enumerated() { unsafe (start + index).initialize(to: value) }
    return unsafe ListSlice(UnsafeBufferPointer(start: start, count: values.count))
  }

  /// An optional that holds a value.
  func optional(_ value: Value) -> OptionalReference {
    let place = unsafe allocate(Value.self, count: 1)
    unsafe place.initialize(to: value)
    return unsafe OptionalReference(place)
  }

  /// A set of one unknown attribute.
  func unknown(_ name: UTF8Slice) -> UnknownSet {
    let place = unsafe allocate(UTF8Slice.self, count: 1)
    unsafe place.initialize(to: name)
    return unsafe UnknownSet(start: place, count: 1)
  }
}
