/// The definitions that environments begin with; those of all extensions are made once and kept.
struct SharedLibrary: Sendable {
  let functions: FunctionTable
  let types: [String: Type]
  let macros: MacroTable

  private static let all = SharedLibrary(Set(Extension.allCases))

  /// The definitions of some extensions.
  static func with(_ extensions: Set<Extension>) -> SharedLibrary {
    extensions.count == Extension.allCases.count ? all : SharedLibrary(extensions)
  }

  private init(_ extensions: Set<Extension>) {
    let library = Library(extensions)
    functions = library.functions
    types = library.types
    macros = MacroTable(extensions)
  }
}
