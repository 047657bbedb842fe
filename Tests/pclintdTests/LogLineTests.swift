import Testing

@testable import pclintd

@Suite("A line of the log")
struct LogLineTests {
  @Test func isAnObjectBehindTheLinesBefore() {
    var line = LogLine(behind: Array("before\n".utf8))
    line.member("msg", "a \"b\"\n")
    line.member("status", 200)
    line.member("duration_ms", thousandths: 1_042)
    #expect(
      String(decoding: line.ended(), as: UTF8.self)
        == "before\n" + #"{"msg":"a \"b\"\n","status":200,"duration_ms":1.042}"# + "\n")
  }

  /// Thousands of lines may wait to be written: with a copy for each one they took a tenth of the sidecar's time.
  @Test func doesNotCopyTheLinesBefore() {
    var bytes = Array("before\n".utf8)
    bytes.reserveCapacity(1000)
    let place = unsafe bytes.withUnsafeBytes { UInt(bitPattern: $0.baseAddress) }
    var line = LogLine(behind: consume bytes)
    line.member("msg", "request")
    let after = unsafe line.ended().withUnsafeBytes { UInt(bitPattern: $0.baseAddress) }
    #expect(after == place)
  }
}
