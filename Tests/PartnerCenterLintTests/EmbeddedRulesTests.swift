import CEL
import JSONText
import Testing
import YAMLText

@testable import PartnerCenterLint

@Suite("The rules that are built in")
struct EmbeddedRulesTests {
  @Test func areTheFilesOfTheFolder() throws {
    let folder = sourceRoot() + "/Rules"
    let embedded = RuleSource.embedded.files
    #expect(embedded.map(\.path) == files(below: folder, suffix: ".yaml"))
    let source = try RuleSource(directory: folder)
    for (built, read) in zip(embedded, source.files) {
      #expect(built.path == read.path)
      let (first, second) = (try built.document().json(), try read.document().json())
      #expect(first == second, "\(built.path)")
    }
  }

  @Test func everyOperationIsKnownByItsHead() throws {
    let folder = try RuleSource(directory: sourceRoot() + "/Rules")
    let heads = try OperationHead.all(in: RuleSource.embedded.files.filter(\.isOperation))
    let read = try OperationHead.all(in: folder.files.filter(\.isOperation))
    #expect(heads.map(\.operation.name) == read.map(\.operation.name))
    #expect(heads.map(\.operation.target.description) == read.map(\.operation.target.description))
    #expect(heads.map(\.detect) == read.map(\.detect))
  }

  /// One member is found in the text of a table that is built in, and says what the file of the folder says.
  @Test func everyMemberOfATableIsFoundAlone() throws {
    let folder = try RuleSource(directory: sourceRoot() + "/Rules")
    var counts: [String: Int] = [:]
    for file in RuleSource.embedded.files {
      guard case .embedded(let embedded) = file.content,
        let lines = embedded.data.flatMap(MemberLines.init)
      else { continue }
      let data = try #require(try folder.file(file.path)?.document()["data"])
      let isList = data.content.isSequence
      let document = JSONDocument(isList ? data.jsonSet() : data.json())
      let root = try #require(document.root)
      document.tree.forEachMember(of: root) { name, value in
        let spelled = String(name)
        let text = unsafe String(
          decoding: document.bytes[document.range(of: value)], as: UTF8.self)
        let isASCII = spelled.utf8.allSatisfy { $0 < 0x80 }
        for spelling in [spelled] + (isASCII ? [spelled.lowercased(), spelled.uppercased()] : []) {
          #expect(lines.value(of: spelling) == text, "\(file.path) \(spelling)")
        }
        for other in [String(spelled.dropLast()), spelled + "~"] {
          #expect(document.member(named: other, of: root) != nil || lines.value(of: other) == nil)
        }
      }
      counts[file.path] = document.count(of: root)
      #expect(lines.count == document.count(of: root), "\(file.path)")
      #expect(lines.value(of: "") == nil && lines.value(of: "~") == nil)
    }
    #expect(counts["countries.yaml"] ?? 0 > 200 && counts["topLevelDomains.yaml"] ?? 0 > 1000)
  }

  /// After some questions a table is read as a whole, and answers as before.
  @Test(arguments: [
    ("countries.yaml", "'??' in facts.countries ? '' : facts.countries['dE'].name", "Germany"),
    ("countries.yaml", "facts.countries[?'FR'].?name.orValue('')", "France"),
    (
      "countries.yaml", "string('??' in facts.countries || facts.countries[?'??'].hasValue())",
      "false"
    ),
    ("topLevelDomains.yaml", "string('De' in facts.topLevelDomains)", "true"),
    ("topLevelDomains.yaml", "string('con' in facts.topLevelDomains)", "false"),
  ])
  func aTableAnswersAlikeHoweverOftenItIsAsked(_ path: String, _ question: String, _ answer: String)
    throws
  {
    let file = try #require(RuleSource.embedded.file(path))
    var environment = Environment()
    try FactTable(file).declare(in: &environment)
    let program = try environment.compile(question)
    let evaluation = Evaluation(environment)
    for _ in 0..<20 { #expect(evaluation.evaluate(program).string == answer) }
  }

  @Test func loadAndNameOnlyKnownCodes() throws { try Linter().validate() }

  /// A fault of the JSON text that no rule reports would be passed over in silence.
  @Test(arguments: Fault.Kind.allCases)
  func reportEveryFaultOfTheText(_ kind: Fault.Kind) throws {
    let claims = try Linter().rules().filter { rule in
      rule.condition.hasPrefix("syntax: ")
        && rule.condition.dropFirst(8).split(separator: ", ").contains(Substring(kind.name))
    }
    #expect(claims.count == 1)
    let severity: Severity = kind.acceptance == .refused ? .error : .warning
    #expect(claims.first?.severity == severity)
  }
}

extension MemberLines {
  /// How many lines are members.
  fileprivate var count: Int { text.description.split(separator: "\n").count - 2 }

  /// The text of a member's value.
  fileprivate func value(of name: String) -> String? {
    var name = name
    return name.withUTF8 { unsafe value(of: UTF8Slice($0)) }.map { String($0) }
  }
}

extension YAMLNode.Content {
  fileprivate var isSequence: Bool { if case .sequence = self { true } else { false } }
}
