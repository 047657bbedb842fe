/// What type parameters stand for.
///
/// Nearly all parameters are those that a check makes itself; they are numbered, so that theirs is a place
/// in an array.
struct Bindings {
  private static let mark = UInt8(ascii: "#")

  private var numbered: [Type?] = []
  private var named: [String: Type]?

  var isEmpty: Bool { numbered.isEmpty && named == nil }

  /// The name of a numbered parameter: no expression can spell it.
  static func name(_ number: Int) -> String { "#" + String(number) }

  subscript(name: String) -> Type? {
    get {
      guard let number = Bindings.number(name) else { return named?[name] }
      return number < numbered.count ? numbered[number] : nil
    }
    set {
      guard let number = Bindings.number(name) else {
        named = named ?? [:]
        named?[name] = newValue
        return
      }
      while numbered.count <= number { numbered.append(nil) }
      numbered[number] = newValue
    }
  }

  private static func number(_ name: String) -> Int? {
    guard name.utf8.first == mark else { return nil }
    var number = 0
    for byte in name.utf8.dropFirst() {
      guard byte.isDigit, number < 1_000_000 else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}
