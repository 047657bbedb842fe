/// All error codes, by number and place.
struct CodeCatalogue: Sendable {
  /// In the order of the file.
  let codes: [ErrorCode]
  private let byNumber: [Int: [ErrorCode]]

  init(_ codes: [ErrorCode]) {
    self.codes = codes
    byNumber = Dictionary(grouping: codes, by: \.code)
  }

  /// All meanings of a number at a place.
  func meanings(of code: Int, at place: ErrorCode.Place) -> [ErrorCode] {
    (byNumber[code] ?? []).filter { $0.place == place }
  }

  /// The one meaning that a rule of an operation refers to.
  ///
  /// What the operation's own answers say about a number wins over Microsoft's table (2001 means something
  /// else when a customer is created).
  func meaning(of code: Int, status: Int?, operation: String) -> ErrorCode? {
    let all = meanings(of: code, at: .other(operation)) + meanings(of: code, at: .body)
    guard let status else { return all.first }
    return all.first { $0.status == status } ?? all.first
  }

  /// The code of a cart line.
  func lineCode(_ code: Int) -> ErrorCode? { meanings(of: code, at: .cartLine).first }

  /// Whether a rule predicts this code, in this meaning of its number.
  func predicts(_ rule: RuleDescription, _ code: ErrorCode) -> Bool {
    if code.place == .cartLine { return rule.lineCode == code.code }
    guard rule.code == code.code else { return false }
    return rule.operations.contains { operation in
      let meaning = meaning(of: code.code, status: rule.status, operation: operation)
      return meaning?.place == code.place && meaning?.status == code.status
    }
  }
}
