/// A compiled expression: immutable, and used from any thread, each with its own `Evaluation`.
public final class Program: @unchecked Sendable {
  /// The expression as it was written.
  public let source: String
  /// The type the checker deduced; `dyn` where it shows at run time only.
  public let resultType: Type
  /// The slots of the variables the program reads, itself or through lazy variables; those of lazy
  /// variables are among them.
  public var variables: Set<Int> { slots.elements }

  let slots: SlotSet
  let root: Node
  /// How many variables of macros may be alive at once.
  let localCount: Int
  /// The levels of nodes, those of lazy variables added where they are used.
  let depth: Int
  /// The memory in which the program's constants lie.
  private let constants: Arena

  /// A program that depends on nothing.
  init(_ source: String, _ type: Type, _ root: Node) {
    self.source = source
    self.root = root
    resultType = type
    slots = SlotSet()
    localCount = 0
    depth = 1
    constants = Arena()
  }

  init(_ source: String, _ type: Type, _ root: Node, _ compiler: borrowing Compiler) {
    self.source = source
    self.root = root
    resultType = type
    slots = compiler.variables
    localCount = compiler.localCount
    depth = compiler.depth
    constants = compiler.constants
  }
}
