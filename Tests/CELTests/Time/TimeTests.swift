import CEL
import Testing

@Suite struct TimeTests {
  static let cases = [
    OutcomeCase("string(timestamp('2024-02-29T23:59:59.120Z'))", "string 2024-02-29T23:59:59.12Z"),
    OutcomeCase("string(timestamp('2024-02-29T23:30:00-01:30'))", "string 2024-03-01T01:00:00Z"),
    OutcomeCase("timestamp('2024-02-30T00:00:00Z')", invalidTime),
    OutcomeCase("timestamp('2024-01-01')", invalidTime),
    OutcomeCase("timestamp('2024-01-01T00:00:00')", invalidTime),
    OutcomeCase("timestamp('2024-01-01T24:00:00Z')", invalidTime),
    OutcomeCase("timestamp('2024-01-01T00:00:00.Z')", invalidTime),
    OutcomeCase("timestamp('2024-01-01T00:00:00.1234567890Z')", invalidTime),
    OutcomeCase("timestamp('0000-01-01T00:00:00Z')", invalidTime),
    OutcomeCase("timestamp('')", invalidTime),
    OutcomeCase("string(duration('1h30m'))", "string 5400s"),
    OutcomeCase("string(duration('-1.5s'))", "string -1.5s"),
    OutcomeCase("string(duration('250ms'))", "string 0.25s"),
    OutcomeCase("string(duration('1us') + duration('1µs'))", "string 0.000002s"),
    OutcomeCase("string(duration('0'))", "string 0s"),
    OutcomeCase("duration('')", invalidDuration), OutcomeCase("duration('-')", invalidDuration),
    OutcomeCase("duration('5')", invalidDuration), OutcomeCase("duration('1d')", invalidDuration),
    OutcomeCase("duration('1h 5m')", invalidDuration),
    OutcomeCase("duration('999999999999999999999h')", invalidDuration),
    OutcomeCase(july + ".getHours('America/New_York')", "int 8"),
    OutcomeCase(january + ".getHours('America/New_York')", "int 7"),
    OutcomeCase(july + ".getHours('Europe/Berlin')", "int 14"),
    OutcomeCase(july + ".getHours('Australia/Sydney')", "int 22"),
    OutcomeCase(january + ".getHours('Australia/Sydney')", "int 23"),
    OutcomeCase("timestamp('2150-07-01T12:00:00Z').getHours('America/New_York')", "int 8"),
    OutcomeCase("timestamp('2150-01-01T12:00:00Z').getHours('Australia/Sydney')", "int 23"),
    OutcomeCase("timestamp('1800-01-01T12:00:00Z').getHours('Europe/Berlin')", "int 12"),
    OutcomeCase("timestamp('1800-01-01T12:00:00Z').getMinutes('Europe/Berlin')", "int 53"),
    OutcomeCase(july + ".getMinutes('-05:45')", "int 15"),
    OutcomeCase(july + ".getHours('Nowhere/City')", "error there is no time zone 'Nowhere/City'"),
    OutcomeCase(july + ".getHours('../passwd')", "error there is no time zone '../passwd'"),
    OutcomeCase(july + ".getHours('Europe')", "error there is no time zone 'Europe'"),
    OutcomeCase(july + ".getHours('')", "error there is no time zone ''"),
    OutcomeCase(july + ".getDayOfYear()", "int 182"),
  ]

  private static let july = "timestamp('2024-07-01T12:00:00Z')"
  private static let january = "timestamp('2024-01-01T12:00:00Z')"
  private static let invalidTime = "error a text cannot be read as google.protobuf.Timestamp"
  private static let invalidDuration = "error a text cannot be read as google.protobuf.Duration"

  @Test(arguments: cases)
  func yields(_ test: OutcomeCase) throws {
    #expect(try outcome(test.expression) == test.outcome)
  }
}
