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
