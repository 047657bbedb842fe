internal import Glibc

/// RFC 3339 times of now; the calendar is asked once a second, and a text is made once a millisecond.
struct WallClock {
  private var second = time_t(-1)
  private var prefix = ""
  private var millisecond = -1
  private var text = ""

  /// Such as `2024-03-05T10:00:00.123Z`.
  mutating func now() -> String {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    let millisecond = time.tv_nsec / 1_000_000
    if time.tv_sec == second, millisecond == self.millisecond { return text }
    if time.tv_sec != second { prefix = WallClock.prefix(time.tv_sec) }
    (second, self.millisecond) = (time.tv_sec, millisecond)
    text = prefix + WallClock.padded(millisecond, 3) + "Z"
    return text
  }

  private static func prefix(_ second: time_t) -> String {
    var second = second
    var parts = unsafe tm()
    unsafe gmtime_r(&second, &parts)
    let date = unsafe [parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday]
    let time = unsafe [parts.tm_hour, parts.tm_min, parts.tm_sec]
    return date.map { padded(Int($0), 2) }.joined(separator: "-") + "T"
      + time.map { padded(Int($0), 2) }.joined(separator: ":") + "."
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
