public import JSONText

extension Report {
  /// The report with its positions in another text, such as the file that the request is a part of.
  ///
  /// - Parameter place: the two ends of a range of bytes of the body in that text.
  public func relocated(_ place: (Range<Int>) -> (start: Position, end: Position)) -> Report {
    changing { finding in
      var finding = finding
      (finding.start, finding.end) = place(finding.start.offset..<finding.end.offset)
      return finding
    }
  }

  /// The report without some of its findings, and the answer that the others bring.
  public func removing(_ isRemoved: (Finding) -> Bool) -> Report {
    changing { isRemoved($0) ? nil : $0 }
  }

  /// The report with some of its findings turned into what could not be checked.
  ///
  /// - Parameter need: what would have to be known to be sure of a finding; nil where nothing is missing.
  public func withholding(_ need: (Finding) -> String?) -> Report {
    let withheld = findings.compactMap { finding in
      need(finding).map { (finding, $0) }
    }
    guard !withheld.isEmpty else { return self }
    let entries = withheld.map { finding, need in
      Unchecked(
        rule: finding.rule, code: finding.code ?? finding.lineError?.code, needs: [need],
        failure: nil)
    }
    let isOpen = withheld.contains { finding, _ in finding.severity == .error }
    let open = Prediction(outcome: .undetermined, status: nil, error: nil)
    return Report(
      operation: operation, findings: findings.filter { need($0) == nil },
      omittedFindings: omittedFindings, unchecked: unchecked + entries,
      unrefused: isOpen ? open : unrefused)
  }

  private func changing(_ change: (Finding) -> Finding?) -> Report {
    Report(
      operation: operation, findings: findings.compactMap(change),
      omittedFindings: omittedFindings, unchecked: unchecked, unrefused: unrefused)
  }
}
