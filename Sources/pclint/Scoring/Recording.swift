internal import JSONText
internal import PartnerCenterLint

/// One exchange with the live service: what was sent, what came.
struct Recording: Sendable {
  let found: FoundRequest
  let answer: Answer

  /// The service's answer, as far as a prediction can be compared with it.
  struct Answer: Sendable {
    let status: Int
    /// The codes that the body gives: its own, those of cart lines, of a validation's errors.
    let codes: [Int]

    var isRefusal: Bool { status >= 400 || !codes.isEmpty }
    /// Nothing that a prediction is about: too many requests, a redirect, a fault of the service, rights.
    var isBeyondPrediction: Bool {
      status < 200 || (300..<400).contains(status) || status >= 500
        || [401, 408, 429].contains(status)
    }
  }
}

extension Recording.Answer {
  /// Reads the body of an answer: the error body of the page "Partner Center REST error codes", and the places
  /// in which successful answers tell errors.
  init(status: Int, body: [UInt8]) {
    self.status = status
    let document = JSONDocument(body)
    var codes: [Int] = []
    if let root = document.root, document.kind(of: root) == .object {
      if status >= 400 { codes += document.code(named: "code", of: root) }
      for list in ["errors", "orderErrors"] {
        for error in document.elements(named: list, of: root) {
          codes += document.code(named: "code", of: error)
        }
      }
      for line in document.elements(named: "lineItems", of: root) {
        guard let error = document.member(named: "error", of: line) else { continue }
        codes += document.code(named: "errorCode", of: error)
      }
    }
    self.codes = codes
  }
}

extension JSONDocument {
  /// A code, which samples write as a number and the documents as a string.
  fileprivate func code(named name: String, of object: NodeID) -> [Int] {
    member(named: name, of: object).flatMap { Int(String(text(of: $0))) }.map { [$0] } ?? []
  }

  fileprivate func elements(named name: String, of object: NodeID) -> [NodeID] {
    guard let list = member(named: name, of: object), kind(of: list) == .array else { return [] }
    return children(of: list)
  }
}
