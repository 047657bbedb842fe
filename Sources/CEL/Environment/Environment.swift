internal import JSONText

/// What expressions may refer to: variables, functions and the parts of the language in force.
///
/// It is a value: compile programs from it, copy it and declare more. Programs keep what they need.
public struct Environment: Sendable {
  /// The limits that hold for programs of this environment and their evaluations.
  public let limits: Limits
  /// The extensions in force.
  public let extensions: Set<Extension>
  /// The namespace in which names are looked up first: in `a.b`, `x` may mean `a.b.x`.
  public var container = ""
  /// Which regular expressions `matches` takes.
  public var patternSyntax = PatternSyntax.re2

  private let library: SharedLibrary
  private var declarations: Declarations

  var variables: NameTable<Variable> { unsafe declarations.variables }
  var namespaces: NameIndex { unsafe declarations.namespaces }
  var functions: FunctionTable { unsafe declarations.functions }
  /// Names that are types, and the type each means.
  var types: NameTable<Type> { library.types }

  /// A declared variable.
  struct Variable: Sendable {
    let name: String
    let slot: Int
    let type: Type
    /// The program that defines a lazy variable.
    let definition: Program?
  }

  /// Regular expressions of CEL proper are RE2's; PCRE2 offers more.
  public enum PatternSyntax: Sendable {
    /// No back-references and no look-around.
    case re2
    /// All of PCRE2.
    case pcre2
  }

  /// An environment with the standard definitions and some extensions.
  public init(limits: Limits = Limits(), extensions: Set<Extension> = Set(Extension.allCases)) {
    self.limits = limits
    self.extensions = extensions
    library = SharedLibrary.with(extensions)
    declarations = Declarations(library)
  }

  /// How many slots an evaluation has to have for all variables.
  public private(set) var slotCount = 0

  /// Declares a variable, whose name may have several parts: `path.customerId`. The longest name
  /// that fits is what an expression means. A name that is declared again keeps its slot.
  ///
  /// - Parameter shadows: whether a name that is declared again gets a slot of its own instead, so that
  ///   lazy variables which use the name keep what it meant to them.
  /// - Returns: the slot.
  @discardableResult
  public mutating func declare(variable name: String, type: Type, shadows: Bool = false) -> Int {
    declare(name, type, nil, shadows: shadows)
  }

  /// Declares a lazy variable: a named expression that is evaluated at its first use, and whose
  /// value is kept until it is cleared.
  ///
  /// - Parameter shadows: as above.
  /// - Returns: the slot.
  @discardableResult
  public mutating func declare(
    variable name: String, type: Type, definedBy program: Program, shadows: Bool = false
  ) -> Int {
    declare(name, type, program, shadows: shadows)
  }

  private mutating func declare(
    _ name: String, _ type: Type, _ definition: Program?, shadows: Bool
  ) -> Int {
    let slot = shadows ? slotCount : variables[name]?.slot ?? slotCount
    slotCount = max(slotCount, slot + 1)
    Declarations.unshare(&declarations)
    declarations.add(Variable(name: name, slot: slot, type: type, definition: definition))
    return slot
  }

  /// Declares a function, or more overloads of one.
  public mutating func declare(function: Function) {
    Declarations.unshare(&declarations)
    declarations.add(function)
  }

  /// What stands before the first dot of a name; nil for a name of one part.
  static func namespace(of name: String) -> String? {
    name.utf8.firstIndex(of: 0x2E).map { String(name[..<$0]) }
  }

  /// The slot of a variable, or nil where there is none of this name.
  public func slot(of variable: String) -> Int? { variables[variable]?.slot }

  /// Compiles an expression: parses, checks and prepares it.
  ///
  /// - Parameter isChecked: whether types are checked. Unchecked programs find out at run time what
  ///   their names mean and whether their types fit (langdef, "Gradual Type Checking").
  /// - Throws: `CompileError` with everything that is wrong.
  public func compile(
    _ source: String, isChecked: Bool = true
  ) throws(CompileError) -> Program {
    guard source.utf8.count <= limits.length else {
      let fact = Issue.Fact.tooLong(source.utf8.count, limit: limits.length)
      throw CompileError(source, [Issue(fact, 0..<0)])
    }
    let tree = SyntaxTree(source, depthLimit: limits.depth)
    defer { extendLifetime(tree) }
    let expression = try parse(tree, source)
    var checker = Checker(self, tree, isStrict: isChecked)
    let type = checker.deduce(expression)
    var compiler = Compiler(self, checker)
    let root = compiler.node(expression)
    guard checker.issues.isEmpty, compiler.issues.isEmpty else {
      throw CompileError(source, checker.issues + compiler.issues)
    }
    let program = Program(source, type, root, compiler)
    guard program.depth <= limits.depth * 4 else {
      throw CompileError(source, [Issue(.tooDeep(limits.depth * 4), expression.range)])
    }
    return program
  }

  private func parse(_ tree: SyntaxTree, _ source: String) throws(CompileError) -> Expression {
    do throws(Issue) {
      return try Parser.parse(tree, depthLimit: limits.depth, macros: library.macros)
    } catch {
      throw CompileError(source, [error])
    }
  }
}
