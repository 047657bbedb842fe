import Foundation
import HTTPServer
import PartnerCenterLint
import Testing

@testable import pclintd

@Suite("The description of the interface")
struct OpenAPITests {
  private static func document() throws -> [String: Any] {
    let steps = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let path = steps.joined(separator: "/") + "/Sources/WebPage/openapi.json"
    let value = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path)))
    return try #require(value as? [String: Any])
  }

  @Test func hasTheRoutesThatAreServed() throws {
    let paths = try #require(try OpenAPITests.document()["paths"] as? [String: [String: Any]])
    let documented = Set(
      paths.flatMap { path, methods in methods.keys.map { "\($0.uppercased()) \(path)" } })
    let metrics = Metrics()
    let knowledge = try Knowledge(try Configuration(try Arguments([])), metrics)
    let routes =
      knowledge.routes.all + Sidecar.operatingRoutes(Readiness(), metrics).all
    #expect(documented == Set(routes.map { "\($0.method) \($0.path)" }))
  }

  @Test func hasTheVersion() throws {
    let info = try #require(try OpenAPITests.document()["info"] as? [String: Any])
    #expect(info["version"] as? String == Linter.version)
  }
}
