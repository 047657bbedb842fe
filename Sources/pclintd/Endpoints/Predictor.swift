internal import HTTPServer
internal import PartnerCenterLint

/// Lints for an endpoint, and tells log and metrics what came of it.
struct Predictor: Sendable {
  let linter: Linter
  let metrics: Metrics

  /// Predicts the answer to one request.
  func report(_ request: Request, context: Context?, now: Moment?) throws(Problem) -> Report {
    do {
      let report = try linter.lint(request, context: context, now: now)
      metrics.count(report)
      return report
    } catch {
      throw Problem(error)
    }
  }

  /// Reads an envelope and predicts the answer to its request.
  func report(envelope bytes: [UInt8]) throws(Problem) -> Report {
    let envelope = try envelope(bytes)
    let context = try envelope.context.map(context)
    return try report(envelope.request, context: context, now: envelope.now)
  }

  private func envelope(_ bytes: [UInt8]) throws(Problem) -> Envelope {
    do {
      return try Envelope(bytes)
    } catch {
      throw Problem(error)
    }
  }

  private func context(_ json: [UInt8]) throws(Problem) -> Context {
    do {
      return try linter.context(json)
    } catch {
      throw Problem(error)
    }
  }
}

extension Problem {
  /// An envelope that is none.
  init(_ error: EnvelopeError) {
    let text = error.description
    let detail = (text.prefix(1).uppercased() + text.dropFirst()).asSentence
    self.init(
      400, detail, places: error.pointer.map { [Place(pointer: $0, detail: detail)] } ?? [])
  }

  /// A request that cannot be linted; the fault is the client's, save for rules.
  init(_ error: LintError) {
    let text = error.description
    let detail = (text.prefix(1).uppercased() + text.dropFirst()).asSentence
    switch error {
    case .rules: self.init(500, detail)
    case .context: self.init(400, detail, places: [Place(pointer: "/context", detail: detail)])
    default: self.init(400, detail)
    }
  }
}

extension String {
  /// With a full stop at its end.
  fileprivate var asSentence: String {
    last.map { ".?!".contains($0) } ?? true ? self : self + "."
  }
}

extension Exchange {
  /// Notes for the log what a request was and what came of it.
  func note(_ report: Report) {
    notes.append(("operation", report.operation))
    notes.append(("outcome", report.prediction.outcome.rawValue))
    if let code = report.prediction.error?.code { notes.append(("code", String(code))) }
  }
}
