internal import HTTPServer
internal import JSONText
internal import PartnerCenterLint

/// A method and path of Partner Center: the answer is the one that it would give.
final class DryRun: Endpoint {
  let label = "dry run"
  private let operation: Operation
  private let predictor: Predictor
  private let context: Context?
  private let limits: BodyLimits

  /// - Parameter context: what the service knows, for all requests.
  init(
    _ operation: Operation, _ predictor: Predictor, context: Context?, _ limits: BodyLimits
  ) {
    self.operation = operation
    self.predictor = predictor
    self.context = context
    self.limits = limits
  }

  func intake(of exchange: Exchange) -> Intake {
    guard MediaType(exchange.mediaType).isJSON || !exchange.hasBody else {
      let detail = "Partner Center takes JSON here: send it as application/json."
      return .refused(Problem(415, detail))
    }
    return .held(limit: limits.body)
  }

  func answer(to exchange: Exchange) throws(Problem) -> Response {
    var request = Request(
      body: exchange.body, operation: operation.name, headers: Headers(trimmed: exchange.fields()))
    request.parameters = operation.target.parameters(exchange.parameters)
    let report = try predictor.report(request, context: context, now: nil)
    exchange.note(report)
    return DryRun.answer(report)
  }

  private static func answer(_ report: Report) -> Response {
    guard let error = report.prediction.error else { return Response(report) }
    var writer = JSONWriter()
    error.write(to: &writer)
    return Response(
      // Refusals without a documented status are bad requests.
      status: report.prediction.status ?? 400, body: writer.bytes,
      fields: [Response.outcome(.rejected)])
  }
}
