/// The account of all error codes: which rules predict each, or why none can.
public struct CoverageLedger: Sendable {
  private let rows: [(code: ErrorCode, rules: [RuleDescription])]

  /// - Parameter predictions: as `Linter.predictions()` gives them; other number spaces than those of error
  ///   bodies and cart lines are left out.
  public init(_ predictions: [(code: ErrorCode, rules: [RuleDescription])]) {
    rows = predictions.filter { $0.code.place == .body || $0.code.place == .cartLine }
  }

  /// How many codes of Microsoft's table some rule predicts.
  public var predicted: Int { table.count { !$0.rules.isEmpty } }

  /// Codes that no rule predicts and no reason excuses.
  public var unaccounted: [ErrorCode] {
    rows.filter { $0.rules.isEmpty && $0.code.unseen == nil }.map(\.code)
  }

  /// Codes that a rule predicts although a reason says that none can.
  public var contradictory: [ErrorCode] {
    rows.filter { !$0.rules.isEmpty && $0.code.unseen != nil }.map(\.code)
  }

  /// The ledger as `Rules/COVERAGE.md` has it.
  public var markdown: String {
    """
    # Which codes pclint foresees

    Written by `pclint rules coverage`. Of the \(table.count) entries of Microsoft's table of error codes, rules predict
    \(predicted) from the request or from the context; for each of the others stands why neither can show it.

    ## Error bodies

    | code | HTTP | predicted by, or why not |
    |---|---|---|
    \(lines(table))

    ## Cart lines

    | code | predicted by, or why not |
    |---|---|
    \(lines(rows.filter { $0.code.place == .cartLine }))

    """
  }

  private var table: [(code: ErrorCode, rules: [RuleDescription])] {
    rows.filter { $0.code.place == .body }
  }

  private func lines(_ rows: [(code: ErrorCode, rules: [RuleDescription])]) -> String {
    rows.map { code, rules in
      let status = code.place == .body ? " \(code.status.map(String.init) ?? "–") |" : ""
      let names = rules.map { "`\($0.id)`" }.joined(separator: ", ")
      return
        "| \(code.code) |\(status) \(rules.isEmpty ? code.unseen ?? "**unaccounted**" : names) |"
    }.joined(separator: "\n")
  }
}
