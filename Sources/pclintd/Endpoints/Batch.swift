internal import HTTPServer
internal import JSONText
internal import PartnerCenterLint

/// Envelopes in lines. Each is linted when the answer to the one before it is on its way; the answers are never in memory
/// together, and other requests come in between.
///
/// HTTP/1.1 clients write before they read, so that the first answer goes out when the last line is in.
final class Batch: BodyStream, @unchecked Sendable {
  /// About as many bytes of answers are sent together.
  private static let partSize = 16 << 10

  private let predictor: Predictor
  private let limits: BodyLimits
  private let exchange: Exchange
  private let body: [UInt8]
  /// Where the next line begins; nil behind the last.
  private var start: Int? = 0
  /// Of the line, from 1.
  private var number = 0
  private var faultyLines = 0
  private var worst = Prediction.Outcome.accepted

  init(_ predictor: Predictor, _ limits: BodyLimits, _ exchange: Exchange) {
    self.predictor = predictor
    self.limits = limits
    self.exchange = exchange
    body = exchange.body
  }

  func next() -> [UInt8]? {
    var part: [UInt8] = []
    while part.count < Batch.partSize, let line = nextLine() {
      number += 1
      if line.allSatisfy({ $0 <= UInt8(ascii: " ") }) { continue }
      part += answer(to: line)
      part.append(UInt8(ascii: "\n"))
    }
    if !part.isEmpty { return part }
    exchange.notes.append(("outcome", worst.rawValue))
    if faultyLines > 0 { exchange.notes.append(("faulty_lines", String(faultyLines))) }
    return nil
  }

  private func nextLine() -> ArraySlice<UInt8>? {
    guard let start else { return nil }
    let end = body[start...].firstIndex(of: UInt8(ascii: "\n"))
    self.start = end.map { $0 + 1 }
    return body[start..<(end ?? body.endIndex)]
  }

  private func answer(to line: ArraySlice<UInt8>) -> [UInt8] {
    if line.count > limits.body {
      return refusal(Problem(413, "The line is larger than \(limits.body) bytes."))
    }
    do {
      let report = try predictor.report(envelope: Array(line))
      worst = worst.worse(than: report.prediction.outcome)
      return JSONWriter.text { report.write(to: &$0) }
    } catch {
      return refusal(error)
    }
  }

  /// Of a line that cannot be linted nobody knows whether it would be accepted.
  private func refusal(_ problem: Problem) -> [UInt8] {
    worst = worst.worse(than: .undetermined)
    faultyLines += 1
    predictor.metrics.countFaultyLine()
    return JSONWriter.text { problem.write(to: &$0, id: exchange.id, line: number) }
  }
}

extension Prediction.Outcome {
  /// The worse of two: rejected, undetermined, accepted.
  fileprivate func worse(than other: Prediction.Outcome) -> Prediction.Outcome {
    if self == .rejected || other == .rejected { return .rejected }
    return self == .undetermined ? self : other
  }
}
