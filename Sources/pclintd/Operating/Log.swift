internal import Glibc
internal import HTTPServer
internal import Synchronization
internal import SystemCalls

/// Structured logs on the standard error: one JSON object in a line. Bodies are never logged.
///
/// Lines wait in memory for a thread that writes them; where writing fails or is too slow, lines are dropped and
/// counted, and no answer waits for it.
final class Log: Sendable {
  enum Level: String, CaseIterable, Comparable {
    case debug, info, warning, error

    static func < (a: Level, b: Level) -> Bool { a.rank < b.rank }
    private var rank: Int { Level.allCases.firstIndex(of: self) ?? 0 }
  }

  /// No line is added to so many bytes that wait.
  private static let limit = 4 << 20

  /// As much memory is kept for the lines to come.
  private static let spareLimit = 1 << 20

  private struct Waiting {
    var bytes: [UInt8] = []
    /// Empty, with the memory of lines that were written.
    var spare: [UInt8] = []
    var dropped = 0
    var clock = WallClock()

    mutating func take() -> [UInt8] {
      let taken = bytes
      bytes = spare
      spare = []
      return taken
    }

    mutating func keep(_ written: consuming [UInt8]) {
      guard written.capacity <= Log.spareLimit else { return }
      written.removeAll(keepingCapacity: true)
      spare = written
    }
  }

  private let level: Level
  private let waiting = Mutex(Waiting())
  /// Held while lines are written, so that they stay in order.
  private let writing = Mutex(())

  init(_ level: Level) {
    self.level = level
    SystemThread.detach { [self] in
      while true {
        usleep(50_000)
        flush()
      }
    }
  }

  /// Lines that are lost.
  var dropped: Int { waiting.withLock { $0.dropped } }

  /// Logs something that happened.
  func event(_ level: Level, _ message: String, _ members: [(StaticString, String)] = []) {
    guard level >= self.level else { return }
    write(level, message) { line in
      for (name, value) in members { line.member(name, value) }
    }
  }

  /// Logs a request; one that is routine at debug level.
  func request(_ exchange: Exchange, _ completion: Completion) {
    let level: Level = exchange.endpoint?.isRoutine ?? false ? .debug : .info
    guard level >= self.level else { return }
    write(level, completion.isSent ? "request" : "request not answered") { line in
      line.member("request_id", exchange.id)
      line.member("method", exchange.method)
      line.member("path", exchange.path)
      line.member("status", completion.status)
      line.member("bytes", completion.count)
      line.member("duration_ms", thousandths: Int(completion.nanoseconds / 1000))
      for note in exchange.notes { line.member(note.name, note.value) }
    }
  }

  /// Writes what waits, as far as somebody takes it.
  func flush() {
    writing.withLock { _ in
      let bytes = waiting.withLock { $0.take() }
      switch StandardError.write(bytes) {
      case .written: break
      case .stalled(let count):
        waiting.withLock { $0.bytes.insert(contentsOf: bytes[count...], at: 0) }
      case .failed(let count):
        let lines = bytes[count...].count { $0 == UInt8(ascii: "\n") }
        waiting.withLock { $0.dropped += lines }
      }
      waiting.withLock { $0.keep(consume bytes) }
    }
  }

  private func write(_ level: Level, _ message: String, _ members: (inout LogLine) -> Void) {
    waiting.withLock { waiting in
      if waiting.bytes.count > Log.limit {
        waiting.dropped += 1
        return
      }
      // Handed over and back, so that they are not copied.
      var bytes: [UInt8] = []
      swap(&bytes, &waiting.bytes)
      var line = LogLine(behind: consume bytes)
      line.member("ts", waiting.clock.now())
      line.member("level", level.rawValue)
      line.member("msg", message)
      members(&line)
      waiting.bytes = line.ended()
    }
  }
}
