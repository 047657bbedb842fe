internal import HTTPServer
internal import JSONText
internal import PartnerCenterLint

/// `POST /lint`: an envelope, or one in each line of `application/x-ndjson`.
final class LintEndpoint: Endpoint {
  let label = "/lint"
  private let predictor: Predictor
  private let limits: BodyLimits

  init(_ predictor: Predictor, _ limits: BodyLimits) {
    self.predictor = predictor
    self.limits = limits
  }

  func intake(of exchange: Exchange) -> Intake {
    let type = MediaType(exchange.mediaType)
    if type.isJSONLines { return .held(limit: limits.batch) }
    guard type.isJSON || !exchange.hasBody else {
      let detail = "An envelope is sent as application/json, a batch as application/x-ndjson."
      return .refused(Problem(415, detail))
    }
    return .held(limit: limits.body)
  }

  func answer(to exchange: Exchange) throws(Problem) -> Response {
    let type = MediaType(exchange.mediaType)
    if type.isJSONLines {
      return Response(
        mediaType: "application/x-ndjson", stream: Batch(predictor, limits, exchange))
    }
    let report = try predictor.report(envelope: exchange.body)
    exchange.note(report)
    return Response(report)
  }
}

extension Response {
  /// A report, and its outcome in a field.
  init(_ report: Report) {
    var writer = JSONWriter(capacity: 1024)
    report.write(to: &writer)
    self.init(body: writer.bytes, fields: [Response.outcome(report.prediction.outcome)])
  }

  static func outcome(_ outcome: Prediction.Outcome) -> Field {
    ("Pclint-Outcome", outcome.rawValue)
  }
}
