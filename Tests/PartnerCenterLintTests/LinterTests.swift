import JSONText
import PartnerCenterLint
import Testing

@Suite("The linter")
struct LinterTests {
  private static let body = Array(
    """
    {
      "FromSubscriptionId": "6e1f9c52-3b0d-4a87-9d64-20c5b7f8a1e3",
      "toCatalogItemId": "CFQ7TTC0EX05:0001:CFQ7TTC0EXA5", "quantity": 1,
      "transitionType": "transition_only",
      "TOSUBSCRIPTIONID": "6E1F9C52-3B0D-4A87-9D64-20C5B7F8A1E3"
    }
    """.utf8)

  @Test func pointsWhereTheRequestSpellsIt() throws {
    let request = Request(body: LinterTests.body, operation: "transition-create")
    let report = try Linter().lint(request)
    let finding = try #require(report.findings.first)
    #expect(finding.pointer == "/TOSUBSCRIPTIONID")
    #expect((finding.start.line, finding.start.column) == (5, 23))
    #expect(finding.end.offset - finding.start.offset == 38)
  }

  @Test func findsTheSourceInThePathToo() throws {
    let body = Array(
      #"{"toCatalogItemId":"A:1:B","quantity":1,"transitionType":"transition_only","toSubscriptionId":"6E1F9C52-3B0D-4A87-9D64-20C5B7F8A1E3"}"#
        .utf8)
    let path =
      "https://api.partnercenter.microsoft.com/v1/customers/2c9d81e6-47b3-4f0a-8c15-90e3a7d6f248/subscriptions/6e1f9c52-3b0d-4a87-9d64-20c5b7f8a1e3/transitions"
    let linter = try Linter()
    let known = try linter.lint(Request(body: body, method: "post", path: path))
    #expect(known.prediction.error?.code == 900259)
    let unknown = try linter.lint(Request(body: body, operation: "transition-create"))
    #expect(unknown.prediction.outcome == .undetermined)
    let open = try #require(unknown.unchecked.first { $0.code == 900259 })
    #expect(open.needs == ["path.subscriptionId"])
  }

  @Test(arguments: [
    (#"{"LineItems":[null]}"#, "Give an object for each element of LineItems, not null."),
    (
      #"{"lineItems":[{"participants":["x"]}]}"#,
      #"Give an object for each element of participants, not "x"."#
    ),
    (#"{"lineItems":"null"}"#, #"Give an array for lineItems, not "null"."#),
    ("[]", "Give an object for the body, not an array."),
  ])
  func callsWhatIsOfAnotherTypeByItsName(body: String, help: String) throws {
    let report = try Linter().lint(Request(body: Array(body.utf8), operation: "cart-create"))
    #expect(report.findings.first { $0.rule == "wrong-type" }?.help == help)
  }

  @Test func detectsTheOperationFromTheShape() throws {
    let linter = try Linter()
    for (body, operation) in [
      (#"{"CompanyProfile":{}}"#, "customer-create"),
      (#"{"lineItems":[{"CatalogItemId":"x"}]}"#, "cart-create"),
      (#"{"currentSubscriptionId":"x"}"#, "migration-create"),
      (#"{"toCatalogItemId":"x"}"#, "transition-create"),
    ] {
      #expect(try linter.lint(Request(body: Array(body.utf8))).operation == operation)
    }
  }

  /// A GET returns the rules of one country as an object, not as a list.
  @Test func takesOneResourceForAListOfOne() throws {
    let body = #"{"billingProfile":{"defaultAddress":{"country":"NZ","postalCode":"12"}}}"#
    let rules = #"{"Iso2Code":"NZ","postalCodeRegex":"^[0-9]{4}$"}"#
    let linter = try Linter()
    for context in [rules, "[\(rules)]", "{\"items\":[\(rules)]}"] {
      let context = try linter.context(Array("{\"countryValidationRules\":\(context)}".utf8))
      let request = Request(body: Array(body.utf8), operation: "customer-create")
      let findings = try linter.lint(request, context: context).findings
      #expect(findings.contains { $0.rule == "address-postal-code-format" })
    }
  }

  /// The shape of a member is read when it comes; contexts that were read before stay good.
  @Test func contextsMayHaveOtherMembersThanTheFirst() throws {
    let linter = try Linter()
    let first = try linter.context(Array(#"{"partner":{"type":"indirect-reseller"}}"#.utf8))
    for wrong in [
      #"{"environment":"playground"}"#, #"{"partner":{"type":"friend"},"skus":[]}"#,
      #"{"SUBSCRIPTIONS":[1]}"#, #"{"customers":{}}"#,
    ] {
      #expect(throws: LintError.self) { try linter.context(Array(wrong.utf8)) }
    }
    let second = try linter.context(
      Array(#"{"partner":{"type":"direct"},"customer":{},"environment":"sandbox"}"#.utf8))
    let request = Request(body: Array("{}".utf8), operation: "customer-create")
    for (context, isRefused) in [(first, true), (second, false)] {
      let findings = try linter.lint(request, context: context).findings
      #expect(findings.contains { $0.rule == "customer-by-indirect-reseller" } == isRefused)
    }
  }

  /// A value of the context that is not what it should be leaves rules open, also where a value at the same place
  /// of the body is at fault.
  @Test func misreadContextIsNeverTakenForTheBody() throws {
    let body = #"{"billingProfile":{"defaultAddress":{"country":"NZ","postalCode":{}}}}"#
    let rules = #"{"countryValidationRules":[{"iso2Code":"NZ","isPostalCodeRequired":"perhaps"}]}"#
    let linter = try Linter()
    let report = try linter.lint(
      Request(body: Array(body.utf8), operation: "customer-create"),
      context: linter.context(Array(rules.utf8)))
    let open = try #require(report.unchecked.first { $0.rule == "address-postal-code-missing" })
    #expect(open.failure?.contains("is not of the type that its shape declares") ?? false)
  }

  /// A date in another notation cannot be judged by the rules about it: nobody knows how the service reads it.
  @Test func warnedOfIsNotJudged() throws {
    let body =
      #"{"currentSubscriptionId":"6c0d3a1f-82b7-4e59-9f14-d7a5c0b8e263","customTermEndDate":"06/30/2024"}"#
    let report = try Linter().lint(
      Request(body: Array(body.utf8), operation: "migration-create"))
    #expect(report.prediction.outcome == .undetermined)
    let open = try #require(report.unchecked.first { $0.rule == "migration-end-date-outside-term" })
    #expect(open.failure?.contains("is not of the type that its shape declares") ?? false)
  }

  /// An availability without its SKU says nothing about the SKU's limits.
  @Test func limitsOfAnUnknownSKUStayOpen() throws {
    let item = "CFQ7TTC0EX01:0001:CFQ7TTC0EXA1"
    let line =
      #"{"id":0,"catalogItemId":"\#(item)","quantity":999999,"termDuration":"P1Y","billingCycle":"annual"}"#
    let linter = try Linter()
    let report = try linter.lint(
      Request(body: Array(#"{"lineItems":[\#(line)]}"#.utf8), operation: "cart-create"),
      context: linter.context(Array(#"{"availabilities":[{"catalogItemId":"\#(item)"}]}"#.utf8)))
    let open = try #require(report.unchecked.first { $0.rule == "quantity-outside-sku-limits" })
    #expect(open.needs.contains("context.skus"))
  }

  /// The list of customers has no billing profiles: the country of such a customer is not known.
  @Test func aCustomerOfTheListLeavesItsCountryOpen() throws {
    let item = "CFQ7TTC0EX01:0001:CFQ7TTC0EXA1"
    let offer =
      #"{"productId":"CFQ7TTC0EX01","skuId":"0001","id":"CFQ7TTC0EXA1","country":"DE"}"#
    let body = #"{"lineItems":[{"catalogItemId":"\#(item)","quantity":1}]}"#
    let linter = try Linter()
    let report = try linter.lint(
      Request(body: Array(body.utf8), operation: "cart-create"),
      context: linter.context(
        Array(
          #"{"customer":{"relationshipToPartner":"reseller"},"availabilities":[\#(offer)]}"#.utf8)))
    let open = try #require(report.unchecked.first { $0.rule == "item-of-another-country" })
    #expect(open.needs == ["context.customer.billingProfile"])
    // The address of the company tells it too.
    let told = try linter.lint(
      Request(body: Array(body.utf8), operation: "cart-create"),
      context: linter.context(
        Array(
          #"{"customer":{"companyProfile":{"address":{"country":"FR"}}},"availabilities":[\#(offer)]}"#
            .utf8)))
    #expect(told.findings.contains { $0.rule == "item-of-another-country" })
  }

  /// The answer's `data` names what is missing, however the request spells what is there.
  @Test(arguments: [
    ("{}", "companyProfile"),
    (#"{"companyProfile":{"domain":"a.onmicrosoft.com"},"billingProfile":null}"#, "billingProfile"),
    (#"{"companyProfile":{"Domain":" "},"billingProfile":{}}"#, "billingProfile.defaultAddress"),
    (
      #"{"CompanyProfile":{"domain":" "},"BillingProfile":{"email":"a@example.com","culture":"en-US","language":"en","companyName":"Kiln","defaultAddress":{"country":"US","city":"Duluth","state":"MN","postalCode":"55802","addressLine1":"18 Harbor Street","firstName":"Marta","lastName":"Lindqvist"}}}"#,
      "companyProfile.domain"
    ),
  ])
  func namesWhatIsMissing(_ body: String, _ place: String) throws {
    let report = try Linter().lint(Request(body: Array(body.utf8), operation: "customer-create"))
    #expect(report.prediction.error?.code == 2001)
    #expect(report.prediction.error?.data == [place])
  }

  @Test func refusesMisuseOnly() throws {
    let linter = try Linter()
    #expect(throws: LintError.self) { try linter.lint(Request(body: Array("{}".utf8))) }
    #expect(throws: LintError.self) {
      try linter.lint(Request(body: [], method: "POST", path: "/v1/customers/1/nothing"))
    }
    #expect(throws: LintError.self) {
      try linter.lint(
        Request(body: [], operation: "cart-create", method: "POST", path: "/v1/customers"))
    }
    let report = try linter.lint(Request(body: [0xFF, 0x00], operation: "cart-create"))
    #expect(report.prediction.outcome == .rejected)
  }

  /// A body of a megabyte can have half a million faults. Warnings beyond the limit are counted, and hide no refusal.
  @Test func findingsAreListedUpToALimit() throws {
    let limit = Report.findingLimit
    let unknown = (0..<limit + 50).map { #""own\#($0)": 1"# }.joined(separator: ",")
    let linter = try Linter()
    let warned = try linter.lint(
      Request(body: Array("{\(unknown)}".utf8), operation: "cart-create"))
    #expect(warned.omittedFindings >= 50 && warned.findings.count <= limit + 1)
    #expect(json(warned).contains(#""omittedFindings":\#(warned.omittedFindings)"#))
    let refused = try linter.lint(
      Request(
        body: Array(
          #"{"lineItems":[{"id":0,"catalogItemId":"x","quantity":-1}],\#(unknown)}"#.utf8),
        operation: "cart-create"))
    #expect(refused.prediction.outcome == .rejected)
    #expect(refused.findings.contains { $0.severity == .error })
    let few = try linter.lint(Request(body: Array("{}".utf8), operation: "cart-create"))
    #expect(few.omittedFindings == 0 && !json(few).contains("omittedFindings"))
  }

  /// A megabyte holds 300 000 lines of two bytes. Asking all rules about each took seconds, and all that was wrong with
  /// them hundreds of megabytes.
  @Test(arguments: ["1", "{}", "null", "[]"])
  func manyTinyElementsCostLittle(_ element: String) throws {
    let count = 100_000
    let lines = Array(repeating: element, count: count).joined(separator: ",")
    var times: RuleTimes? = RuleTimes()
    let report = try Linter().lint(
      Request(body: Array(#"{"lineItems":[\#(lines)]}"#.utf8), operation: "cart-create"),
      times: &times)
    #expect(report.findings.count <= Report.findingLimit + 1)
    let asked = times?.entries.map(\.evaluations).max() ?? 0
    #expect(asked <= Report.findingLimit)
  }

  private func json(_ report: Report) -> String {
    var writer = JSONWriter()
    report.write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
