internal import Glibc

/// Which members of one variable some expressions mention, such as `countries` of `facts`.
struct Mentions {
  /// The members after a dot or, in places, a slash.
  private(set) var members: Set<String> = []
  /// Whether the name also stands alone, so that any member may be meant.
  private(set) var isWhole = false

  /// - Parameter texts: UTF-8.
  init(of name: String, in texts: [UInt8]) {
    let name = Array(name.utf8)
    var at = 0
    while let start = Mentions.place(of: name, in: texts, from: at) {
      at = start + name.count
      add(texts[at...])
    }
  }

  /// Where the name stands next.
  private static func place(of name: [UInt8], in texts: [UInt8], from start: Int) -> Int? {
    guard let first = name.first else { return nil }
    return unsafe texts.withUnsafeBytes { texts in
      guard let base = texts.baseAddress else { return nil }
      var at = start
      while at + name.count <= texts.count,
        let hit = unsafe memchr(base + at, Int32(first), texts.count - at - name.count + 1)
      {
        at = unsafe UnsafeRawPointer(hit) - base
        if unsafe memcmp(hit, name, name.count) == 0 { return at }
        at += 1
      }
      return nil
    }
  }

  /// Notes what stands after the name, unless that is part of a longer name.
  private mutating func add(_ rest: ArraySlice<UInt8>) {
    guard let next = rest.first, !next.isNamePart else { return }
    guard next == UInt8(ascii: ".") || next == UInt8(ascii: "/") else {
      isWhole = true
      return
    }
    let name = rest.dropFirst().drop { $0 == UInt8(ascii: "?") }.prefix(while: \.isNamePart)
    members.insert(String(decoding: name, as: UTF8.self))
    if name.isEmpty { isWhole = true }
  }
}

extension UInt8 {
  /// An ASCII letter, a digit or the underscore.
  fileprivate var isNamePart: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
