import PartnerCenterLint
import Testing

/// An official or recorded request and what pclint foresees for it.
struct CorpusCase: CustomTestStringConvertible {
  let file: String
  let operation: String
  /// nil where it must not be refused.
  let code: Int?
  /// The moment to predict for; the documents' own days, since end dates pass.
  let now: String
  var testDescription: String { file }

  init(_ file: String, _ operation: String, code: Int? = nil, now: String = "2023-10-23T00:00:00Z")
  {
    (self.file, self.operation, self.code, self.now) = (file, operation, code, now)
  }
}

@Suite(
  "Official requests",
  .enabled(
    if: sharedFolder("corpus", variable: "PCLINT_CORPUS") != nil,
    "the corpus is not there; PCLINT_CORPUS names its folder"))
struct CorpusTests {
  static let cases: [CorpusCase] = [
    .init("customer/ms_create-a-customer_2021-03-30.request.json", "customer-create"),
    .init("customer/ms_create-a-customer_2023-07-28.request.json", "customer-create"),
    .init("customer/derived/ms_csharp_create-a-customer_2023.json", "customer-create"),
    .init("customer/derived/issue_PowerShell-357_BR_600049.json", "customer-create", code: 600049),
    .init(
      "customer/derived/kb_cloudblue-131706_2001_addressLine1-missing.json", "customer-create",
      code: 2001),
    .init(
      "cart/01-create-nce-participants-attestation.json", "cart-create", now: "2021-08-18T00:00:00Z"
    ),
    .init("cart/02-create-mixed-azure-ri-software-saas-trial.json", "cart-create"),
    .init("cart/02-create-mixed-azure-ri-software-saas-trial.fixed.json", "cart-create"),
    .init("cart/03-create-nce-pascalcase.json", "cart-create"),
    // Typographic quotes, which no reader takes.
    .init("cart/08-create-savings-plan.json", "cart-create", code: 800002),
    .init("cart/08-create-savings-plan.fixed.json", "cart-create"),
    .init("transition/01-post-transition-nce.json", "transition-create"),
    .init("migration/01-create-minimal.request.json", "migration-create"),
    .init("migration/02-create-term-and-billing.request.json", "migration-create"),
    .init("migration/02-create-term-and-billing.request.verbatim.txt", "migration-create"),
    .init("migration/03-create-purchase-full-term.request.json", "migration-create"),
  ]

  @Test("are refused only where a documented rule refuses them", arguments: cases)
  func predicted(_ example: CorpusCase) throws {
    let folder = try #require(sharedFolder("corpus", variable: "PCLINT_CORPUS"))
    let body = try bytes(ofFile: "\(folder)/\(example.file)")
    let report = try Linter().lint(
      Request(body: body, operation: example.operation), now: Moment(example.now))
    let errors = report.findings.filter { $0.severity == .error }
    #expect(report.prediction.error?.code == example.code, "\(errors.map(\.rule))")
    #expect((report.prediction.outcome == .rejected) == (example.code != nil))
  }
}
