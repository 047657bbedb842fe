internal import JSONText

/// Functions by name, their overloads by the way they are called.
struct FunctionTable: Sendable {
  private struct Entry: Sendable {
    let name: String
    var methods = OverloadSet()
    var globals = OverloadSet()
    /// Whether names such as `math.floor` end like this: other calls need no look at their targets.
    var endsNames = false
  }

  private var table = NameTable<Entry>()

  mutating func add(_ name: String, _ overload: Overload) {
    guard !overload.isMember else {
      table[name, default: Entry(name: name)].methods.add(overload)
      return
    }
    table[name, default: Entry(name: name)].globals.add(overload)
    guard let dot = name.utf8.lastIndex(of: 0x2E) else { return }
    let ending = String(name[name.utf8.index(after: dot)...])
    table[ending, default: Entry(name: ending)].endsNames = true
  }

  /// The number of a function, or of what names end with.
  func number(of name: UTF8Slice) -> Int? { table.number(of: name) }

  /// The number of a function that is called on a target; nil where there is none.
  func method(_ name: UTF8Slice) -> Int? {
    table.number(of: name).flatMap { table.values[$0].methods.isEmpty ? nil : $0 }
  }

  /// The number of a function that is called without a target; nil where there is none.
  func global(_ name: UTF8Slice) -> Int? {
    table.number(of: name).flatMap { table.values[$0].globals.isEmpty ? nil : $0 }
  }

  func name(_ number: Int) -> String { table.values[number].name }

  /// The overloads that are called on a target, or those that are called without one.
  func overloads(_ number: Int, areMethods: Bool) -> OverloadSet {
    areMethods ? table.values[number].methods : table.values[number].globals
  }

  /// Whether a name with a namespace may end like this.
  func endsNames(_ number: Int) -> Bool { table.values[number].endsNames }

  func contains(_ name: String) -> Bool {
    table[name].map { !$0.methods.isEmpty || !$0.globals.isEmpty } ?? false
  }

  /// All names with overloads of one style.
  func names(areMethods: Bool) -> [String] {
    table.values.filter { !(areMethods ? $0.methods : $0.globals).isEmpty }.map(\.name)
  }

  /// All names with a namespace.
  var namespacedNames: [String] { table.values.map(\.name).filter { $0.contains(".") } }
}

/// Overloads of one name and style.
struct OverloadSet: Sendable {
  private(set) var overloads: [Overload] = []
  /// What is looked at first, in the same order.
  private(set) var signatures: [Signature] = []

  var isEmpty: Bool { overloads.isEmpty }

  mutating func add(_ overload: Overload) {
    overloads.append(overload)
    var signature = Signature()
    for parameter in overload.parameters { signature.append(parameter) }
    signatures.append(signature)
  }
}
