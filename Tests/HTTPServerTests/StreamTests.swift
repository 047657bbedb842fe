import Foundation
import Testing

@Suite("A body that is made while it is sent")
struct StreamTests {
  private static let body = String(repeating: "0123456789abcde\n", count: 60_000)

  private func request(_ body: String, version: String = "1.1") -> String {
    "POST /parts HTTP/\(version)\r\nHost: a\r\nAccept-Encoding: gzip\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
  }

  /// The text of chunks (RFC 9112, section 7.1) without their sizes; nil where the last is missing.
  private func unchunked(_ text: String) -> String? {
    var bytes = Array(text.utf8)[...]
    var whole: [UInt8] = []
    while let end = bytes.firstIndex(of: 13) {
      guard let size = Int(String(decoding: bytes[..<end], as: UTF8.self), radix: 16) else { break }
      if size == 0 { return String(decoding: whole, as: UTF8.self) }
      whole += bytes[(end + 2)...].prefix(size)
      bytes = bytes[(end + 2)...].dropFirst(size + 2)
    }
    return nil
  }

  @Test(arguments: ["", "a", "abcdefgh", body])
  func arrivesInChunks(_ body: String) throws {
    let client = RawClient(try EchoServer())
    client.send(request(body))
    let answer = client.receive(seconds: 1).text
    let end = try #require(answer.range(of: "\r\n\r\n"))
    let head = answer[..<end.lowerBound]
    #expect(head.contains("Transfer-Encoding: chunked") && !head.contains("Content-Length"))
    #expect(unchunked(String(answer[end.upperBound...])) == body)
    // The connection is in order.
    client.send("GET /routine HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(statuses(client.receive(seconds: 0.5).text) == [200])
  }

  @Test func endsWithTheConnectionForOldClients() throws {
    let client = RawClient(try EchoServer())
    client.send(request("abcdefgh", version: "1.0"))
    let answer = client.receive(seconds: 1)
    #expect(answer.text.hasSuffix("\r\n\r\nabcdefgh") && answer.isClosed)
  }

  @Test func leavesOthersAloneWhereTheClientGoes() throws {
    let echo = try EchoServer()
    do {
      let gone = RawClient(echo)
      gone.send(request(StreamTests.body))
    }
    let client = RawClient(echo)
    client.send("GET /routine HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(statuses(client.receive(seconds: 0.5).text) == [200])
  }
}
