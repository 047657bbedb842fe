import Testing

/// Bytes that a client may send, and what it gets.
struct Probe: CustomTestStringConvertible {
  let name: String
  let request: String
  /// The statuses of the answers, in order.
  let statuses: [Int]
  /// Whether the connection is closed behind them.
  var isClosed = true
  var testDescription: String { name }

  private static let host = "Host: localhost\r\n"
  private static let last = "Connection: close\r\n"

  private static func post(_ fields: String, _ body: String = "") -> String {
    "POST / HTTP/1.1\r\n\(host)\(fields)\r\n\(body)"
  }

  static let all: [Probe] = framing + malformed + sizes + protocols

  private static let framing: [Probe] = [
    .init(
      name: "three pipelined requests",
      request: post("Content-Length: 1\r\n", "a") + post("Content-Length: 2\r\n", "bb")
        + post("\(last)Content-Length: 3\r\n", "ccc"), statuses: [200, 200, 200]),
    .init(
      name: "chunked body",
      request: post("\(last)Transfer-Encoding: chunked\r\n", "4\r\nabcd\r\n0\r\n\r\n"),
      statuses: [200]),
    .init(
      name: "Expect: 100-continue",
      request: post("\(last)Expect: 100-continue\r\nContent-Length: 2\r\n", "ab"),
      statuses: [100, 200]),
    .init(
      name: "Content-Length and Transfer-Encoding",
      request: post("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"),
      statuses: [400]),
    .init(
      name: "two lengths", request: post("Content-Length: 2\r\nContent-Length: 3\r\n", "abc"),
      statuses: [400]),
    .init(
      name: "the same length twice",
      request: post("Content-Length: 2\r\nContent-Length: 2\r\n", "ab"), statuses: [400]),
    .init(name: "two hosts", request: post("Host: example.com\r\n"), statuses: [400]),
    .init(name: "no host", request: "GET / HTTP/1.1\r\n\r\n", statuses: [400]),
    .init(
      name: "no host in HTTP/1.0", request: "GET / HTTP/1.0\r\n\r\n", statuses: [200]),
    .init(
      name: "unknown transfer coding",
      request: post("Transfer-Encoding: xchunked\r\n", "4\r\nabcd\r\n0\r\n\r\n"), statuses: [400]),
    .init(
      name: "a coding that is not known",
      request: post("Content-Encoding: br\r\nContent-Length: 2\r\n", "ab"), statuses: [415]),
    .init(
      name: "two codings",
      request: post(
        "Content-Encoding: gzip\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n", "ab"),
      statuses: [415]),
    .init(
      name: "two transfer codings",
      request: post(
        "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"),
      statuses: [400]),
  ]

  private static let malformed: [Probe] = [
    .init(
      name: "length with a plus", request: post("Content-Length: +4\r\n", "abcd"), statuses: [400]),
    .init(name: "negative length", request: post("Content-Length: -1\r\n"), statuses: [400]),
    .init(
      name: "chunk size with 0x",
      request: post("Transfer-Encoding: chunked\r\n", "0x4\r\nabcd\r\n0\r\n\r\n"), statuses: [400]),
    .init(name: "space before the colon", request: post("X-A : 1\r\n"), statuses: [400]),
    .init(name: "empty name", request: post("\(last)" + ": 1\r\n"), statuses: [200]),
    .init(name: "NUL in a value", request: post("\(last)" + "X-A: a\u{0}b\r\n"), statuses: [200]),
    .init(
      name: "a host with a path", request: "GET / HTTP/1.1\r\nHost: a b/c\r\n\r\n", statuses: [400]),
    .init(
      name: "a host with a port",
      request: "GET / HTTP/1.1\r\n\(last)Host: [::1]:8080\r\n\r\n", statuses: [200]),
    .init(
      name: "a target without a slash", request: "GET livez HTTP/1.1\r\n\(host)\r\n",
      statuses: [400]),
    .init(
      name: "a target of another scheme", request: "GET foo:bar HTTP/1.1\r\n\(host)\r\n",
      statuses: [400]),
    .init(
      name: "a whole URI as the target",
      request: "GET HTTP://localhost/a HTTP/1.1\r\n\(last)\(host)\r\n", statuses: [200]),
    .init(
      name: "control character in the method", request: "G\u{1}T / HTTP/1.1\r\n\(host)\r\n",
      statuses: [400]),
    .init(name: "control character in a value", request: post("X-A: a\u{1}b\r\n"), statuses: [400]),
    .init(name: "folded field", request: post("\(last)X-A: a\r\n b\r\n"), statuses: [200]),
    .init(
      name: "line feeds alone", request: "GET / HTTP/1.1\nHost: a\nConnection: close\n\n",
      statuses: [200]),
  ]

  private static let sizes: [Probe] = [
    .init(
      name: "field of 15 KB",
      request: post("\(last)X-A: \(String(repeating: "a", count: 15_000))\r\n"), statuses: [200]),
    .init(
      name: "field of 17 KB",
      request: post("X-A: \(String(repeating: "a", count: 17_000))\r\n"), statuses: [431]),
    .init(
      name: "2 000 fields",
      request: post((0..<2000).map { "X-\($0): 1\r\n" }.joined()), statuses: [431]),
    .init(
      name: "length beyond 63 bits",
      request: post("\(last)Content-Length: 9223372036854775808\r\n"), statuses: [413]),
    .init(
      name: "body over the limit",
      request: post(
        "\(last)Content-Length: 1500000\r\n", String(repeating: "a", count: 1_500_000)),
      statuses: [413]),
    .init(
      name: "chunked body over the limit",
      request: post(
        "\(last)Transfer-Encoding: chunked\r\n",
        String(repeating: "10000\r\n\(String(repeating: "a", count: 65536))\r\n", count: 20)
          + "0\r\n\r\n"), statuses: [413]),
    .init(
      name: "body over the limit, which waits to be told",
      request: post("Expect: 100-continue\r\nContent-Length: 1500000\r\n"), statuses: [413]),
  ]

  private static let protocols: [Probe] = [
    .init(
      name: "unknown method", request: "BREW / HTTP/1.1\r\n\(host)\(last)\r\n", statuses: [405]),
    .init(
      name: "absolute target",
      request: "GET http://localhost/x HTTP/1.1\r\n\(host)\(last)\r\n", statuses: [200]),
    .init(
      name: "HTTP/2", request: "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", statuses: [505]),
    .init(
      name: "TLS", request: "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\u{1}\u{fc}\u{3}\u{3}",
      statuses: []),
  ]
}

@Suite("A client that sends")
struct ProbeTests {
  @Test("gets", arguments: Probe.all)
  func answered(_ probe: Probe) throws {
    let echo = try EchoServer()
    let client = RawClient(echo)
    client.send(probe.request)
    let (text, isClosed) = client.receive(seconds: 4)
    var seen = statuses(text)
    // The library's own answers of 0.9.75 have their header twice.
    if seen == [400, 400] { seen = [400] }
    #expect(seen == probe.statuses, "\(text.prefix(500))")
    #expect(isClosed == probe.isClosed)
  }
}
