/// What an environment declares; environments that are copies of one another share it until one of them
/// declares more, so that a copy costs next to nothing: every compiled rule has one.
///
/// It changes only while one environment alone refers to it, so that nobody else can read it at that time:
/// accesses need not be checked.
final class Declarations: @unchecked Sendable {
  @exclusivity(unchecked) private(set) var variables: NameTable<Environment.Variable>
  /// What dotted names of variables and types begin with: other names have one part only.
  @exclusivity(unchecked) private(set) var namespaces: NameIndex
  @exclusivity(unchecked) private(set) var functions: FunctionTable

  init(_ library: SharedLibrary) {
    unsafe variables = NameTable()
    unsafe namespaces = library.namespaces
    unsafe functions = library.functions
  }

  private init(copying other: Declarations) {
    unsafe variables = other.variables
    unsafe namespaces = other.namespaces
    unsafe functions = other.functions
  }

  /// Makes declarations their environment's own.
  static func unshare(_ declarations: inout Declarations) {
    if !isKnownUniquelyReferenced(&declarations) {
      declarations = Declarations(copying: declarations)
    }
  }

  func add(_ variable: Environment.Variable) {
    unsafe variables[variable.name, default: variable] = variable
    guard let namespace = Environment.namespace(of: variable.name) else { return }
    _ = unsafe namespaces.add(namespace)
  }

  func add(_ function: Function) {
    for overload in function.overloads { unsafe functions.add(function.name, overload) }
  }
}
