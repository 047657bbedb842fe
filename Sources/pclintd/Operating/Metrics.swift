internal import HTTPServer
internal import PartnerCenterLint
internal import Synchronization

/// What is counted; no label ever holds what a client wrote.
final class Metrics: Sendable {
  /// Upper bounds of the histogram, in seconds.
  static let bounds = [
    0.000_025, 0.000_05, 0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.1, 1, 10,
  ]

  struct Requests: Hashable {
    let route: String
    let status: Int
  }

  struct Findings: Hashable {
    let rule: String
    let severity: Severity
  }

  struct Predictions: Hashable {
    let operation: String
    let outcome: Prediction.Outcome
  }

  /// In a type of its own: a function that stands in a generic one is wrapped anew whenever it is read, and the
  /// wrappings stay.
  struct Gauges: Sendable {
    let read: @Sendable () -> (connections: Int, droppedLines: Int)
  }

  /// All counts.
  struct Counts {
    var requests: [Requests: Int] = [:]
    /// Requests whose client went before there was an answer.
    var unanswered = 0
    /// Requests by the first bound that they keep; the last entry has those beyond all.
    var durations = [Int](repeating: 0, count: Metrics.bounds.count + 1)
    var nanoseconds: Int64 = 0
    var predictions: [Predictions: Int] = [:]
    var findings: [Findings: Int] = [:]
    var faultyLines = 0
    var reloads = 0
    var failedReloads = 0
    var lastReload = 0
    var rules = 0
  }

  let counts = Mutex(Counts())
  /// Read when they are asked for: open connections, and lines that the log could not write.
  let gauges = Mutex(Gauges { (0, 0) })

  func count(_ route: String, _ completion: Completion) {
    let seconds = Double(completion.nanoseconds) / 1e9
    let bucket = Metrics.bounds.firstIndex { seconds <= $0 } ?? Metrics.bounds.count
    counts.withLock {
      if completion.status == 0 {
        $0.unanswered += 1
      } else {
        $0.requests[Requests(route: route, status: completion.status), default: 0] += 1
      }
      $0.durations[bucket] += 1
      $0.nanoseconds += completion.nanoseconds
    }
  }

  func count(_ report: Report) {
    let key = Predictions(operation: report.operation, outcome: report.prediction.outcome)
    counts.withLock { counts in
      counts.predictions[key, default: 0] += 1
      for finding in report.findings {
        let key = Findings(rule: finding.rule, severity: finding.severity)
        counts.findings[key, default: 0] += 1
      }
    }
  }

  /// A line of a batch could not be linted.
  func countFaultyLine() { counts.withLock { $0.faultyLines += 1 } }

  /// Rules were read, at the start or again.
  func loaded(rules: Int, at time: Int, isReload: Bool) {
    counts.withLock {
      $0.rules = rules
      $0.lastReload = time
      if isReload { $0.reloads += 1 }
    }
  }

  func reloadFailed() { counts.withLock { $0.failedReloads += 1 } }
}
