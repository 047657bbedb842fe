internal import HTTPServer
internal import JSONText
internal import PartnerCenterLint

/// Envelopes in lines, linted as they come; a line is forgotten when its answer is written.
///
/// The answers go out when the last line is in: HTTP/1.1 clients write before they read.
final class Batch: BodyReader {
  private let predictor: Predictor
  private let limits: BodyLimits
  private let exchange: Exchange
  /// The beginning of a line whose end has not come.
  private var line: [UInt8] = []
  private var isTooLong = false
  /// Of the line, from 1.
  private var number = 0
  private var count = 0
  private var faultyLines = 0
  private var answers: [UInt8] = []
  private var worst = Prediction.Outcome.accepted
  var held: Int { line.count + answers.count }

  init(_ predictor: Predictor, _ limits: BodyLimits, _ exchange: Exchange) {
    self.predictor = predictor
    self.limits = limits
    self.exchange = exchange
  }

  func take(_ piece: UnsafeRawBufferPointer) throws(Problem) {
    count += piece.count
    guard count <= limits.batch, answers.count <= 4 * limits.batch else {
      let detail =
        "The batch is larger than \(limits.batch) bytes, or its answers are. Send parts of it."
      throw Problem(413, detail)
    }
    var rest = unsafe piece[...]
    while let end = unsafe rest.firstIndex(of: UInt8(ascii: "\n")) {
      unsafe add(rest[..<end])
      endLine()
      unsafe rest = rest[(end + 1)...]
    }
    unsafe add(rest)
  }

  func finish() -> Response {
    endLine()
    exchange.notes.append(("outcome", worst.rawValue))
    if faultyLines > 0 { exchange.notes.append(("faulty_lines", String(faultyLines))) }
    return Response(
      mediaType: "application/x-ndjson", body: answers, fields: [Response.outcome(worst)])
  }

  private func add(_ part: Slice<UnsafeRawBufferPointer>) {
    let isOver = unsafe line.count + part.count > limits.body
    isTooLong = isTooLong || isOver
    if isTooLong { line = [] } else { unsafe line.append(contentsOf: part) }
  }

  private func endLine() {
    number += 1
    defer {
      line.removeAll(keepingCapacity: true)
      isTooLong = false
    }
    let isBlank = !isTooLong && line.allSatisfy { $0 <= UInt8(ascii: " ") }
    if isBlank { return }
    var writer = JSONWriter()
    if isTooLong {
      refuse(Problem(413, "The line is larger than \(limits.body) bytes."), &writer)
    } else {
      answer(&writer)
    }
    answers += writer.bytes
    answers.append(UInt8(ascii: "\n"))
  }

  private func answer(_ writer: inout JSONWriter) {
    do {
      let report = try predictor.report(envelope: line)
      report.write(to: &writer)
      worst = worst.worse(than: report.prediction.outcome)
    } catch {
      refuse(error, &writer)
    }
  }

  /// Of a line that cannot be linted nobody knows whether it would be accepted.
  private func refuse(_ problem: Problem, _ writer: inout JSONWriter) {
    problem.write(to: &writer, id: exchange.id, line: number)
    worst = worst.worse(than: .undetermined)
    faultyLines += 1
    predictor.metrics.countFaultyLine()
  }
}

extension Prediction.Outcome {
  /// The worse of two: rejected, undetermined, accepted.
  fileprivate func worse(than other: Prediction.Outcome) -> Prediction.Outcome {
    if self == .rejected || other == .rejected { return .rejected }
    return self == .undetermined ? self : other
  }
}
