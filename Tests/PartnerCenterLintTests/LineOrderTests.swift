import PartnerCenterLint
import Testing

@Suite("The order in which lines are looked at")
struct LineOrderTests {
  /// A second line that names no catalogue item in full, which is looked at early within a line.
  private static let second =
    #"{"catalogItemId":"CFQ7TTC0EX01","quantity":1,"billingCycle":"monthly","termDuration":"P1Y"}"#

  /// Members of the first line, and the code of what is wrong with it.
  private static let faults: [(members: String, code: Int)] = [
    (#""billingCycle":"monthly","termDuration":"P1Y","promotionId":"none""#, 10014),
    (#""billingCycle":"annual","termDuration":"P1M""#, 10013),
    (#""billingCycle":"monthly""#, 400039),
    (
      #""billingCycle":"monthly","termDuration":"P1Y","provisioningContext":{"scope":"world"}"#,
      10010
    ),
    (#""billingCycle":"none","termDuration":"P1M","customTermEndDate":"2030-01-31""#, 10016),
  ]

  @Test("the first line at fault is predicted, whatever is wrong with it", arguments: faults)
  func predictsTheFirstLine(_ fault: (members: String, code: Int)) throws {
    let first = #"{"catalogItemId":"CFQ7TTC0EX01:0001:CFQ7TTC0EXA1","quantity":1,"# + fault.members
    let body = #"{"lineItems":["# + first + "}," + LineOrderTests.second + "]}"
    let report = try Linter().lint(Request(body: Array(body.utf8), operation: "cart-create"))
    #expect(report.prediction.error?.code == fault.code)
    #expect(report.findings.contains { $0.lineError?.line == 1 && $0.lineError?.code == 10001 })
  }
}
