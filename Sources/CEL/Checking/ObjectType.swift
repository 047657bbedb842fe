internal import JSONText

/// A JSON object with declared fields, read through a JSONText `Layout`.
///
/// It is made in two steps, so that types may be recursive: first the name, then the fields, before
/// the type is used by anybody. Two object types are equal only where they are the same object. Like
/// the rules they belong to, recursive types live as long as the process.
public final class ObjectType: @unchecked Sendable {
  /// What messages call an object of the type: "customer", "cart line item".
  public let name: String
  /// The declared fields, as given to `define`.
  public private(set) var fields: [Field] = []
  /// The slots of the fields that make the key of such an object in a keyed array, as in the
  /// array's `Layout`.
  public private(set) var keys: [Int] = []
  /// The hashes of the fields' names.
  private var hashes: [UInt64] = []

  /// Makes a type that has no fields yet.
  public init(name: String) { self.name = name }

  /// Makes a type with its fields at once.
  public convenience init(name: String, fields: [Field], keys: [Int] = []) {
    self.init(name: name)
    define(fields, keys: keys)
  }

  /// Gives the type its fields: once, before it is used. Of two fields of a name the first counts.
  ///
  /// - Parameter keys: needed where loops go over keyed arrays of such objects.
  public func define(_ fields: [Field], keys: [Int] = []) {
    precondition(self.fields.isEmpty, "the fields of an object type are defined once")
    self.fields = fields
    self.keys = keys
    hashes = fields.map { field in
      var name = field.name
      return name.withUTF8 { unsafe ObjectType.hash(UTF8Slice($0)) }
    }
  }

  /// The field of this name, exactly as spelled.
  public func field(named name: String) -> Field? {
    var name = name
    return name.withUTF8 { unsafe position(of: UTF8Slice($0)) }.map { fields[$0] }
  }

  /// Where the field of this name stands among the fields.
  func position(of name: UTF8Slice) -> Int? {
    let hash = ObjectType.hash(name)
    return hashes.indices.first { position in
      guard hashes[position] == hash else { return false }
      var own = fields[position].name
      return own.withUTF8 { unsafe UTF8Slice($0) == name }
    }
  }

  private static func hash(_ name: UTF8Slice) -> UInt64 { name.exactHash(seed: HashSeed.value) }

  /// A declared member of a JSON object.
  public struct Field: Sendable {
    /// The only spelling expressions may use.
    public let name: String
    /// The member's slot in the object's `Layout`.
    public let slot: Int
    /// The type of its values.
    public let type: Type
    /// How a JSON value becomes a value of the type.
    public let reading: Reading
    /// What reading it gives where it is absent, null or a blank date.
    public let absence: Absence
    /// How values of the field are read: the type, prepared.
    let shape: JSONShape
    /// What it yields where it is unknown.
    let missing: MissingAttribute?

    /// Declares a field. `reading` also holds for the elements of a list or map.
    public init(
      name: String, slot: Int, type: Type, reading: Reading = .plain, absence: Absence = .error
    ) {
      self.name = name
      self.slot = slot
      self.type = type
      self.reading = reading
      self.absence = absence
      shape = JSONShape.of(type, reading)
      missing =
        if case .unknown(let attribute) = absence { MissingAttribute(attribute) } else { nil }
    }
  }

  /// How a JSON value becomes a CEL value.
  public enum Reading: Hashable, Sendable {
    /// As its type says; a timestamp is read as `dateTime` reads it.
    case plain
    /// A text as a timestamp: RFC 3339, and what .NET also takes (`Timestamp.Form.lenient`).
    case dateTime
    /// A text as one of these names, without regard to ASCII case and underscores; it has the
    /// name's spelling then. Where they are numbered, a number from 0 stands for the name at that
    /// position. Any other text is itself.
    case enumeration([String], isNumbered: Bool = false)
  }

  /// What reading an absent (or null) member gives.
  public enum Absence: Hashable, Sendable {
    /// The error "no such key".
    case error
    /// Unknown, by the attribute name to report, e.g. `context.subscriptions`.
    case unknown(String)
  }
}

extension ObjectType: Hashable {
  /// Whether both are the same object.
  public static func == (left: ObjectType, right: ObjectType) -> Bool { left === right }
  /// Feeds the identity of the object.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
