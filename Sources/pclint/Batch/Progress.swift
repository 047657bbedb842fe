internal import SystemCalls

/// A line on the terminal that tells how far a batch is: count, rate, time left.
struct Progress {
  /// How often it is drawn, in nanoseconds: often enough to look alive.
  private static let interval: Int64 = 100_000_000
  /// Batches shorter than this show nothing, in nanoseconds.
  private static let delay: Int64 = 300_000_000
  private static let barWidth = 24

  private let isShown: Bool
  /// How many bytes of input there are; nil where that is not known.
  private let total: Int?
  private let start = MonotonicClock.now
  private var lastDrawn: Int64 = 0
  private var requests = 0
  private var bytes = 0

  /// - Parameters:
  ///   - isShown: whether there is a terminal to show it on.
  ///   - total: how many bytes of input there are; nil where that is not known.
  init(isShown: Bool, total: Int?) {
    self.isShown = isShown
    self.total = total
  }

  /// Whether the line has a place: the standard error is a terminal, and the reports go elsewhere.
  static func isPossible(reportsOnTerminal: Bool) -> Bool {
    StandardError.isTerminal && !reportsOnTerminal
  }

  /// Counts what was done and draws, where it is time to.
  mutating func advance(requests: Int, bytes: Int) {
    self.requests += requests
    self.bytes += bytes
    let now = MonotonicClock.now
    guard isShown, now - start > Progress.delay, now - lastDrawn > Progress.interval else { return }
    lastDrawn = now
    draw("\r\(fitting(line(at: now)))\u{1B}[K")
  }

  /// As much as fits into one line: what goes over its end would stay there.
  private func fitting(_ parts: (bar: String, text: String)) -> String {
    let width = (StandardError.width ?? 80) - 1
    let whole = parts.bar + parts.text
    return String((whole.count > width ? parts.text : whole).prefix(max(0, width)))
  }

  /// Takes the line away, for what is to be said in its place.
  func clear() {
    if lastDrawn > 0 { draw("\r\u{1B}[K") }
  }

  private func draw(_ text: String) {
    StandardError.write(text)
  }

  private func line(at now: Int64) -> (bar: String, text: String) {
    let seconds = Double(now - start) / 1e9
    let counted = "\(grouped(requests)) requests, \(grouped(Int(Double(requests) / seconds)))/s"
    guard let total, total > 0 else { return ("", counted) }
    let part = min(1, Double(bytes) / Double(total))
    let filled = Int(part * Double(Progress.barWidth))
    let bar =
      String(repeating: "=", count: filled)
      + String(repeating: " ", count: Progress.barWidth - filled)
    let left = part > 0 ? Int((seconds / part - seconds).rounded(.up)) : 0
    let time = "\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60)"
    return ("[\(bar)] ", "\(Int(part * 100)) %  \(counted), \(time) left")
  }
}

/// A number with a blank before every three digits.
func grouped(_ number: Int) -> String {
  let digits = Array(String(number))
  var result = ""
  for (position, digit) in digits.enumerated() {
    if position > 0, (digits.count - position).isMultiple(of: 3) { result += "\u{202F}" }
    result.append(digit)
  }
  return result
}
