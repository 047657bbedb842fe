/// Functions by name, their overloads by the way they are called.
struct FunctionTable: Sendable {
  private struct Entry: Sendable {
    var methods: [Overload] = []
    var globals: [Overload] = []
  }

  private var entries: [String: Entry] = Dictionary(minimumCapacity: 256)
  /// What names such as `math.floor` end with: other calls need no look at their targets.
  private var namespacedEndings: Set<String> = []

  mutating func add(_ name: String, _ overload: Overload) {
    if overload.isMember {
      entries[name, default: Entry()].methods.append(overload)
    } else {
      entries[name, default: Entry()].globals.append(overload)
      if let dot = name.utf8.lastIndex(of: 0x2E) {
        namespacedEndings.insert(String(name[name.utf8.index(after: dot)...]))
      }
    }
  }

  /// The overloads that are called on a target.
  func methods(_ name: String) -> [Overload] { entries[name]?.methods ?? [] }

  /// The overloads that are called without a target.
  func globals(_ name: String) -> [Overload] { entries[name]?.globals ?? [] }

  /// Whether a name with a namespace may end like this.
  func mayBeNamespaced(_ ending: String) -> Bool { namespacedEndings.contains(ending) }

  func contains(_ name: String) -> Bool { entries[name] != nil }

  /// All names with overloads of one style.
  func names(areMethods: Bool) -> [String] {
    entries.filter { !(areMethods ? $0.value.methods : $0.value.globals).isEmpty }.map(\.key)
  }

  /// All names with a namespace.
  var namespacedNames: [String] { entries.keys.filter { $0.contains(".") } }
}
