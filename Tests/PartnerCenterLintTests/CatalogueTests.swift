import Glibc
import Testing

@testable import PartnerCenterLint

@Suite("The catalogue of error codes")
struct CatalogueTests {
  /// Code and status of each row of Microsoft's table, from a list of its own.
  static func documented() throws -> [(code: Int, status: Int)] {
    let path = sourceRoot() + "/Tests/PartnerCenterLintTests/Fixtures/documented-codes.tsv"
    return try text(ofFile: path).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "\t").compactMap { Int($0) }
      return cells.count == 2 ? (cells[0], cells[1]) : nil
    }
  }

  @Test func holdsEveryDocumentedCode() throws {
    let codes = try Linter().codes()
    let table = codes.filter { $0.place == .body }
    let rows = try CatalogueTests.documented()
    #expect(rows.count == 235)
    #expect(table.map { [$0.code, $0.status ?? 0] } == rows.map { [$0.code, $0.status] })
  }

  @Test func knowsTheCodesOfCartLines() throws {
    let codes = try Linter().codes()
    let lines = Set(codes.filter { $0.place == .cartLine }.map(\.code))
    #expect(lines.isSuperset(of: Set(10000...10019).subtracting([10005])))
  }

  @Test func tellsWhereTheDocumentsDiffer() throws {
    let codes = try Linter().codes()
    let notReady = try #require(codes.first { $0.code == 800082 })
    #expect(notReady.status == 409)
    #expect(notReady.history.contains { $0.status == 400 })
    #expect(
      codes.filter { $0.code == 2006 && $0.place == .body }.compactMap(\.status) == [403, 400])
    let missing = try #require(codes.first { $0.code == 600049 })
    #expect(missing.countryLists.map(\.countries.count) == [11, 12])
  }

  @Test func fillsPlaceholders() throws {
    let code = try #require(try Linter().codes().first { $0.code == 600050 })
    #expect(code.placeholderCount == 1)
    #expect(code.text(with: [#"^\d{9}$"#]).hasSuffix(#"of the format ^\d{9}$"#))
    #expect(code.text(with: []).hasSuffix("{0}"))
  }
}
