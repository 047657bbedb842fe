/// What pclint foresees for one request.
public struct Report: Sendable {
  /// The operation that was predicted.
  public let operation: String
  /// The answer that the service would give.
  public let prediction: Prediction
  /// How many findings are listed: a body of a megabyte can have half a million of them.
  public static let findingLimit = 10_000

  /// In evaluation order: the first of error level is the predicted answer.
  public let findings: [Finding]
  /// How many more were found; see `findingLimit`. Of a refused request no further ones are looked for.
  public let omittedFindings: Int
  /// The rules that could not be decided.
  public let unchecked: [Unchecked]
  /// The answer where no finding of error level is left.
  let unrefused: Prediction

  init(
    operation: String, findings: [Finding], omittedFindings: Int, unchecked: [Unchecked],
    unrefused: Prediction
  ) {
    self.operation = operation
    self.findings = findings
    self.omittedFindings = omittedFindings
    self.unchecked = unchecked
    self.unrefused = unrefused
    let refusal = findings.first { $0.severity == .error }
    prediction = refusal.map(Prediction.init(refusedBy:)) ?? unrefused
  }
}

/// The answer that the service would give.
public struct Prediction: Sendable {
  /// What becomes of the request.
  public enum Outcome: String, Sendable {
    /// The service does what the request asks.
    case accepted
    /// The service answers with an error.
    case rejected
    /// A rule that could decide needs what was not given, and no other rule rejects.
    case undetermined
  }

  /// The body of the predicted error.
  public struct AnswerError: Sendable {
    /// nil where no code is documented.
    public let code: Int?
    /// The service's own text, placeholders filled in.
    public let description: String
    /// What the service adds, such as the path of a missing field; mostly empty.
    public let data: [String]
  }

  /// What becomes of the request.
  public let outcome: Outcome
  /// The HTTP status; nil while the outcome is undetermined.
  public let status: Int?
  /// There for `rejected` only.
  public let error: AnswerError?

  init(outcome: Outcome, status: Int?, error: AnswerError?) {
    self.outcome = outcome
    self.status = status
    self.error = error
  }

  /// The answer that a finding of error level brings.
  init(refusedBy finding: Finding) {
    let line = finding.lineError
    let error = AnswerError(
      code: line?.code ?? finding.code, description: line?.description ?? finding.message,
      data: finding.data)
    self.init(outcome: .rejected, status: finding.status, error: error)
  }
}

/// A rule that could not be decided.
public struct Unchecked: Sendable {
  /// The id of the rule.
  public let rule: String
  /// The code that it would predict; nil where none is documented.
  public let code: Int?
  /// What would have to be given, such as `context.subscriptions` or `path.subscriptionId`; sorted.
  public let needs: [String]
  /// Where the rule itself failed (a mistake in the rule, or its budget was spent): why.
  public let failure: String?
}
