/// The definitions that environments begin with; those of all extensions are made once and kept.
final class SharedLibrary: Sendable {
  let functions: FunctionTable
  let types: NameTable<Type>
  /// What dotted names of types begin with.
  let namespaces: NameIndex
  let macros: MacroTable

  private static let all = SharedLibrary(Set(Extension.allCases))

  /// The definitions of some extensions.
  static func with(_ extensions: Set<Extension>) -> SharedLibrary {
    extensions.count == Extension.allCases.count ? all : SharedLibrary(extensions)
  }

  private init(_ extensions: Set<Extension>) {
    let library = Library(extensions)
    functions = library.functions
    var types = NameTable<Type>()
    var namespaces = NameIndex()
    for (name, type) in library.types {
      types[name, default: type] = type
      if let namespace = Environment.namespace(of: name) { _ = namespaces.add(namespace) }
    }
    self.types = types
    self.namespaces = namespaces
    macros = MacroTable(extensions)
  }
}
