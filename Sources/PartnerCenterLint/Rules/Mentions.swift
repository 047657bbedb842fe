/// Which members of one variable some expressions mention, such as `countries` of `facts`.
struct Mentions {
  private let name: [UInt8]
  /// The members after a dot or, in places, a slash.
  private(set) var members: Set<String> = []
  /// Whether the name also stands alone, so that any member may be meant.
  private(set) var isWhole = false

  /// - Parameter texts: UTF-8.
  init(of name: String, in texts: [UInt8]) {
    self.name = Array(name.utf8)
    let last = texts.count - self.name.count
    var at = 0
    while at <= last {
      var length = 0
      while length < self.name.count, texts[at + length] == self.name[length] { length += 1 }
      at += max(length, 1)
      if length == self.name.count { add(texts[at...]) }
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
