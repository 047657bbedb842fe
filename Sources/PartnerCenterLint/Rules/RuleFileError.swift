internal import YAMLText

/// What is wrong with a rule file, and where.
public struct RuleFileError: Error, Sendable {
  /// The file as it was named to the loader.
  public let file: String
  /// Line and column of the fault, from 1.
  let mark: YAMLNode.Mark
  let fact: Fact

  /// The line of the fault, from 1.
  public var line: Int { mark.line }
  /// The column of the fault, from 1, in Unicode scalars.
  public var column: Int { mark.column }

  /// The facts a loader can find. Their wording is in `RuleFileError+Description.swift`.
  enum Fact: Sendable {
    case unreadable(String)
    case yaml(YAMLError)
    case unknownKey(String, known: [String])
    case missingKey(String)
    case wrongForm(expected: String)
    case unknownWord(String, known: [String], what: String)
    case duplicateRule(String)
    case notOneTest
    case onlyWithExpression(String)
    case missingCode
    case noAnswer(String)
    case tooManyShapes(Int)
    case membersOfTwoSorts
    case endlessReference(String)
    case taken(String, isShipped: Bool)
    case repeatedText(String)
    case wrongTableName(String, file: String)
    case ruleOfOperation
    case onePlace
    case noPlace
    case faultClaimedTwice(String, by: String)
    case blank(String)
    case unknownCode(Int)
    case ambiguousCode(Int, statuses: [Int])
    case unknownPlace(String, name: String, known: [String])
    case wrongPlace(String, reason: String)
    case unclaimed(keyword: String, place: String)
    case claimedTwice(keyword: String, place: String, by: String)
    case expression(String)
    case pattern(String)
    case template(String)
    case reference(String)
    case argumentCount(code: Int, expected: Int, found: Int)
    case duplicateOperation(String)
    case unknownRule(String, known: [String])
  }
}
