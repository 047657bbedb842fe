import Foundation
import Testing

@testable import CEL

/// The page that users of the library read names all that there is.
@Suite struct DocumentationTests {
  private static let page: String = {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    let path = root.joined(separator: "/") + "/Sources/CEL/README.md"
    return (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }()

  @Test func namesEveryFunction() {
    let functions = Environment().functions
    let names = functions.names(areMethods: true) + functions.names(areMethods: false)
    let missing = Set(names).filter { name in
      let isOperator = name.contains { !$0.isLetter && !$0.isNumber && $0 != "." }
      return !isOperator && !Self.page.contains("`\(name)`")
    }
    #expect(missing.isEmpty, "\(missing.sorted())")
  }

  @Test func statesTheLimits() {
    let limits = Limits()
    for limit in [limits.length, limits.depth, limits.cost, limits.total] {
      #expect(Self.page.contains("| \(Self.grouped(limit)) |"), "\(limit)")
    }
  }

  /// Groups of three digits, parted by blanks.
  private static func grouped(_ number: Int) -> String {
    let digits = String(number)
    let first = digits.prefix((digits.count - 1) % 3 + 1)
    let rest = digits.dropFirst(first.count)
    return stride(from: 0, to: rest.count, by: 3).reduce(String(first)) {
      $0 + " " + rest.dropFirst($1).prefix(3)
    }
  }
}
