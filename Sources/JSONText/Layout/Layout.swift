/// What names a reader expects, as a tree.
///
/// Made once and shared by all reads; a layout may stand at several places of a tree. While a text
/// is read, each member name of a declared object is matched to a declared name without regard to
/// ASCII case, so that afterwards a member is reached by its position (its *slot*).
public final class Layout: Sendable {
  /// What is expected at one place.
  public enum Form: Sendable {
    /// Nothing in particular, here and below.
    case any
    /// An object with declared names; the slot of a member is its position in this list. Of two
    /// names that differ in case only, the first counts. At most 65 535 names can be bound.
    case object([Member])
    /// An array of equal elements.
    ///
    /// `keys` are slots of the element's object layout: where there are any, elements are found by
    /// the texts of these members, joined by `:`. `wrapper` names the member that holds the array
    /// where an object stands in its place (`{"totalCount": 2, "items": [...]}`).
    case array(Layout, keys: [Int], wrapper: String?)
    /// An object with arbitrary names, each value laid out alike.
    case map(Layout)
  }

  /// A declared name and what is expected there.
  public struct Member: Sendable {
    /// The name as it is documented; texts may spell it in any case.
    public let name: String
    /// What its value looks like.
    public let layout: Layout

    /// A name with what is expected there.
    public init(name: String, layout: Layout) {
      self.name = name
      self.layout = layout
    }
  }

  /// What is expected here.
  public let form: Form
  let compiled: CompiledLayout

  /// A layout of this form.
  public init(_ form: Form) {
    self.form = form
    compiled = CompiledLayout(form)
  }

  deinit { compiled.deallocate() }

  /// No expectation.
  public static let any = Layout(.any)

  /// An object with these names; a member's slot is its position.
  public static func object(_ members: [Member]) -> Layout { Layout(.object(members)) }

  /// An object with these names; a member's slot is its position.
  public static func object(_ members: KeyValuePairs<String, Layout>) -> Layout {
    Layout(.object(members.map { Member(name: $0.key, layout: $0.value) }))
  }

  /// An array of such elements; see `Form.array`.
  public static func array(
    of element: Layout, keys: [Int] = [], wrapper: String? = nil
  ) -> Layout {
    Layout(.array(element, keys: keys, wrapper: wrapper))
  }

  /// An object with arbitrary names and such values.
  public static func map(of value: Layout) -> Layout { Layout(.map(value)) }
}
