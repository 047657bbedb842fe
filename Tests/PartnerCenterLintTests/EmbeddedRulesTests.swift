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

  /// One member is found in the text of a table as it is in the whole table, whatever the case of its name.
  @Test func everyMemberOfATableIsFoundAlone() throws {
    var tables: [String: Int] = [:]
    for case .embedded(let file) in RuleSource.embedded.files.map(\.content) {
      guard let data = file.data, UTF8Slice(data).hasPrefix(UTF8Slice("{\n")) else { continue }
      let (document, lines) = (JSONDocument(embedded: data), MemberLines(data))
      let root = try #require(document.root)
      document.tree.forEachMember(of: root) { name, value in
        let text = unsafe String(
          decoding: document.bytes[document.range(of: value)], as: UTF8.self)
        let spelled = String(name)
        let isASCII = spelled.utf8.allSatisfy { $0 < 0x80 }
        for spelling in [spelled] + (isASCII ? [spelled.lowercased(), spelled.uppercased()] : []) {
          let found = lines.value(of: spelling)
          #expect(found == text, "\(file.path) \(spelling)")
        }
        for other in [String(spelled.dropLast()), spelled + "~"] {
          #expect(document.member(named: other, of: root) != nil || lines.value(of: other) == nil)
        }
        tables[file.path.description, default: 0] += 1
      }
      #expect(lines.value(of: "") == nil && lines.value(of: "~") == nil)
    }
    #expect(tables["countries.yaml"] ?? 0 > 200 && tables["topLevelDomains.yaml"] ?? 0 > 1000)
  }

  /// After some questions a table is read as a whole, and answers as before.
  @Test func aTableAnswersAlikeHoweverOftenItIsAsked() throws {
    for path in ["countries.yaml", "topLevelDomains.yaml"] {
      let file = try #require(RuleSource.embedded.file(path))
      var environment = Environment()
      let table = try FactTable(file)
      table.declare(in: &environment)
      let name = "facts.\(table.name)"
      let known = try environment.compile(
        "string('de' in \(name) && 'DE' in \(name) && \(name)[?'De'].hasValue())")
      let unknown = try environment.compile("string('??' in \(name) || \(name)[?'??'].hasValue())")
      let evaluation = Evaluation(environment)
      for _ in 0..<20 {
        #expect(evaluation.evaluate(known).string == "true")
        #expect(evaluation.evaluate(unknown).string == "false")
      }
    }
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
  /// The text of a member's value.
  fileprivate func value(of name: String) -> String? {
    var name = name
    return name.withUTF8 { unsafe value(of: UTF8Slice($0)) }.map { String($0) }
  }
}
