internal import JSONText

extension Library {
  /// Sums of timestamps and durations, and the parts of both.
  mutating func addTimes() {
    addSums()
    part("getFullYear") { Int64($0.date.year) }
    part("getMonth") { Int64($0.date.month - 1) }
    part("getDate") { Int64($0.date.day) }
    part("getDayOfMonth") { Int64($0.date.day - 1) }
    part("getDayOfYear") { Int64(CivilCalendar.dayOfYear($0.date)) }
    part("getDayOfWeek") { Int64(CivilCalendar.dayOfWeek(days: $0.days)) }
    part("getHours") {
      Int64($0.second / 3600)
    } ofDuration: {
      $0.seconds / 3600
    }
    part("getMinutes") {
      Int64($0.second / 60 % 60)
    } ofDuration: {
      $0.seconds / 60
    }
    part("getSeconds") {
      Int64($0.second % 60)
    } ofDuration: {
      $0.seconds
    }
    part("getMilliseconds") {
      Int64($0.nanoseconds / 1_000_000)
    } ofDuration: {
      Int64($0.nanoseconds / 1_000_000)
    }
  }

  private mutating func addSums() {
    let sum: @Sendable (Value, Value, Evaluation) -> Value = { left, right, frame in
      switch (left, right) {
      case (.timestamp(let a), .duration(let b)), (.duration(let b), .timestamp(let a)):
        .timestamp(or: a.adding(b))
      case (.duration(let a), .duration(let b)): .duration(or: a.adding(b))
      default: frame.noOverload("+", left, right)
      }
    }
    binary("_+_", .timestamp, .duration, .timestamp, sum)
    binary("_+_", .duration, .timestamp, .timestamp, sum)
    binary("_+_", .duration, .duration, .duration, sum)
    let difference: @Sendable (Value, Value, Evaluation) -> Value = { left, right, frame in
      switch (left, right) {
      case (.timestamp(let a), .duration(let b)): .timestamp(or: a.adding(b.negated))
      case (.timestamp(let a), .timestamp(let b)): .duration(or: a.since(b))
      case (.duration(let a), .duration(let b)): .duration(or: a.adding(b.negated))
      default: frame.noOverload("-", left, right)
      }
    }
    binary("_-_", .timestamp, .duration, .timestamp, difference)
    binary("_-_", .timestamp, .timestamp, .duration, difference)
    binary("_-_", .duration, .duration, .duration, difference)
  }

  /// A part of a timestamp in UTC or in a named zone, and of a duration where it has that part.
  private mutating func part(
    _ name: String, _ part: @escaping @Sendable (LocalTime) -> Int64,
    ofDuration: (@Sendable (Duration) -> Int64)? = nil
  ) {
    method(
      name, [.timestamp], .int,
      .unary { value, frame in
        guard case .timestamp(let time) = value else { return frame.noOverload("get", value) }
        return .int(part(LocalTime(time, offset: 0)))
      })
    method(
      name, [.timestamp, .string], .int,
      .binary { value, zone, frame in
        guard case .timestamp(let time) = value, case .string(let zone) = zone else {
          return frame.noOverload("get", value, zone)
        }
        guard let offset = frame.timeZones.offset(zone: zone, at: time) else {
          return .error(.unknownTimeZone(zone))
        }
        return .int(part(LocalTime(time, offset: offset)))
      })
    guard let ofDuration else { return }
    method(
      name, [.duration], .int,
      .unary { value, frame in
        guard case .duration(let duration) = value else { return frame.noOverload("get", value) }
        return .int(ofDuration(duration))
      })
  }
}

/// What the clocks of a zone show at a moment.
private struct LocalTime {
  /// Days after 1970-01-01.
  let days: Int
  /// Seconds after midnight.
  let second: Int
  let nanoseconds: Int32

  init(_ time: Timestamp, offset: Int) {
    let seconds = Int(time.seconds) + offset
    days = CivilCalendar.floorDivision(seconds, 86_400)
    second = CivilCalendar.floorRemainder(seconds, 86_400)
    nanoseconds = time.nanoseconds
  }

  var date: CivilCalendar.Date { CivilCalendar.date(days: days) }
}

extension Value {
  fileprivate static func timestamp(or time: Timestamp?) -> Value {
    time.map { .timestamp($0) } ?? .error(.outOfRange(.timestamp))
  }

  fileprivate static func duration(or duration: Duration?) -> Value {
    duration.map { .duration($0) } ?? .error(.outOfRange(.duration))
  }
}
