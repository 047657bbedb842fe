/// An error code that Microsoft documents, or that was seen in an answer of the service.
public struct ErrorCode: Sendable {
  /// Where a code stands in an answer.
  public enum Place: Hashable, Sendable {
    /// In the error body of a refused request.
    case body
    /// Inside a cart line (`lineItems[].error.errorCode`) of a cart that was created.
    case cartLine
    /// In some other number space, named as the documents name it.
    case other(String)
  }

  /// A span of the table's versions in which the entry read differently.
  public struct Revision: Sendable {
    /// The first and the last version (dates as Microsoft's page bears them) that read so, where known.
    public let since: String?, until: String?
    /// HTTP status and text of that time; nil where they are today's.
    public let status: Int?, text: String?
  }

  /// The countries that the text of a code names, by version of the table.
  public struct CountryList: Sendable {
    /// The first and the last version of the table that has this list, where known.
    public let since: String?, until: String?
    /// ISO 3166-1 alpha-2 codes.
    public let countries: [String]
  }

  /// The number; one number can have several meanings (2006), so `(code, status)` is the key.
  public let code: Int
  /// HTTP status of the answer; nil where none is documented.
  public let status: Int?
  /// The name of an enumeration's member, where the code is one.
  public let name: String?
  /// The service's own text; `{0}`, `{1}` … stand for what the service fills in.
  public let text: String
  /// Where it stands in an answer.
  public let place: Place
  /// The part of the API it belongs to, such as `customer-create`.
  public let area: String?
  /// The first and last version of the table that lists it; `until` is nil while it is listed.
  public let since: String?, until: String?
  /// How the entry read before.
  public let history: [Revision]
  /// The countries that its text names, by version.
  public let countryLists: [CountryList]
  /// What else is to be known about it.
  public let note: String?
  /// Why neither a request nor a context can show it, where no rule predicts it.
  public let unseen: String?
  /// Where the code is documented, when it is not Microsoft's table of error codes.
  public let source: String?

  /// How many different placeholders the text has.
  var placeholderCount: Int {
    var numbers: Set<UInt8> = []
    var (open, digit): (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      if open == UInt8(ascii: "{"), UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit,
        byte == UInt8(ascii: "}")
      {
        numbers.insert(digit)
      }
      (open, digit) = (digit, byte)
    }
    return numbers.count
  }

  /// The text with its placeholders filled; those without an argument stay as they are.
  func text(with arguments: [String]) -> String {
    guard !arguments.isEmpty else { return text }
    var result = ""
    var rest = text[...]
    while let brace = rest.firstIndex(of: "{") {
      result.append(contentsOf: rest[..<brace])
      rest = rest[brace...]
      let body = rest.dropFirst().prefix { $0 != "}" }
      if let number = Int(body), arguments.indices.contains(number), body.endIndex < rest.endIndex {
        result += arguments[number]
        rest = rest[rest.index(after: body.endIndex)...]
      } else {
        result.append("{")
        rest = rest.dropFirst()
      }
    }
    result.append(contentsOf: rest)
    return result
  }
}
