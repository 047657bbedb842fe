import Glibc
import HTTPServer
import Synchronization
import Testing

@Suite("A server")
struct DeadlineTests {
  private static let hello = "GET /a HTTP/1.1\r\nHost: a\r\n"

  @Test func closesWhatSaysNothing() throws {
    let client = RawClient(try EchoServer())
    let start = now()
    #expect(client.receive(seconds: 5).isClosed)
    #expect(1.5...3.5 ~= now() - start)
  }

  @Test func cutsAHeaderThatTrickles() throws {
    let client = RawClient(try EchoServer())
    let start = now()
    while now() - start < 6, client.send("G") { usleep(100_000) }
    #expect(1.5...3.5 ~= now() - start)
  }

  @Test func cutsABodyThatTrickles() throws {
    let client = RawClient(try EchoServer())
    let start = now()
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n")
    while now() - start < 6, client.send("x") { usleep(100_000) }
    #expect(1.5...3.5 ~= now() - start)
  }

  @Test func keepsAConnectionForTheNextRequest() throws {
    let client = RawClient(try EchoServer())
    for _ in 0..<3 {
      client.send(DeadlineTests.hello + "\r\n")
      let (text, isClosed) = client.receive(seconds: 0.3)
      #expect(statuses(text) == [200])
      #expect(!isClosed)
    }
  }

  @Test func refusesMoreConnectionsThanItTakes() throws {
    let echo = try EchoServer { $0.connections = 2 }
    let first = [RawClient(echo), RawClient(echo)]
    for client in first { client.send(DeadlineTests.hello + "\r\n") }
    for client in first { #expect(statuses(client.receive(seconds: 0.5).text) == [200]) }
    let third = RawClient(echo)
    third.send(DeadlineTests.hello + "\r\n")
    let (text, isClosed) = third.receive(seconds: 2)
    #expect(statuses(text) == [503])
    #expect(text.contains("Retry-After: 1\r\n"))
    #expect(isClosed)
    // A probe is told how the server is, and leaves.
    let probe = RawClient(echo)
    probe.send("GET /routine HTTP/1.1\r\nHost: a\r\n\r\n")
    let answer = probe.receive(seconds: 2)
    #expect(statuses(answer.text) == [200])
    #expect(answer.isClosed)
  }

  @Test("holds no more bodies than it takes", arguments: ["/", "/parts"])
  func holdsNoMoreBodiesThanItTakes(_ path: String) throws {
    let echo = try EchoServer { $0.heldBodies = 10_000 }
    let client = RawClient(echo)
    let body = String(repeating: "a", count: 50_000)
    client.send("POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Length: 50000\r\n\r\n\(body)")
    #expect(statuses(client.receive(seconds: 1).text) == [503])
    client.send("POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nabcde")
    #expect(statuses(client.receive(seconds: 1).text) == [200])
  }

  @Test(
    "answers 500 instead of what HTTP cannot send",
    arguments: [
      ("-1", "", 500), ("0", "", 500), ("99", "", 500), ("100", "", 500), ("199", "", 500),
      ("1000", "", 500), ("99999999999", "", 500), ("204", "a", 500), ("304", "a", 500),
      ("204", "", 204), ("304", "", 304), ("200", "a", 200), ("999", "a", 999),
    ])
  func unsendable(_ status: String, _ body: String, _ expected: Int) throws {
    let client = RawClient(try EchoServer())
    client.send(
      "POST /status/\(status) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
        + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
    let text = client.receive(seconds: 2).text
    #expect(statuses(text) == [expected])
    #expect(text.contains("with status \(status), which HTTP cannot send") == (expected == 500))
  }

  @Test func forgetsWhatItHoldsOfARefusedBody() throws {
    let echo = try EchoServer { $0.heldBodies = (1 << 20) + 10_000 }
    let refused = RawClient(echo)
    refused.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
    let chunk = "10000\r\n" + String(repeating: "a", count: 65536) + "\r\n"
    // One more than is held; the last chunk does not come.
    for _ in 0..<17 { refused.send(chunk) }
    usleep(200_000)
    let client = RawClient(echo)
    let body = String(repeating: "a", count: 50_000)
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 50000\r\n\r\n\(body)")
    #expect(statuses(client.receive(seconds: 0.5).text) == [200])
    refused.send("0\r\n\r\n")
    #expect(statuses(refused.receive(seconds: 0.5).text) == [413])
  }

  /// Ids of clients go into logs and answers.
  @Test(
    "echoes an id only where it is harmless",
    arguments: [
      ("abc-1", true), (String(repeating: "a", count: 128), true),
      (String(repeating: "a", count: 129), false), ("a b", false), ("é", false), ("", false),
    ])
  func requestID(_ id: String, isTaken: Bool) throws {
    let client = RawClient(try EchoServer())
    client.send(DeadlineTests.hello + "X-Request-Id: \(id)\r\nConnection: close\r\n\r\n")
    let text = client.receive(seconds: 2).text
    #expect(text.contains("\r\nX-Request-Id: \(id)\r\n") == isTaken)
    #expect(text.contains("\r\nX-Request-Id: "))
  }

  @Test func answersWhatIsOpenBeforeItStops() throws {
    let echo = try EchoServer()
    let client = RawClient(echo)
    client.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
    let idle = RawClient(echo)
    usleep(100_000)
    #expect(echo.server.drain(within: 5))
    let (text, isClosed) = client.receive(seconds: 1)
    #expect(statuses(text) == [200])
    #expect(text.contains("Connection: close"))
    #expect(isClosed)
    #expect(idle.receive(seconds: 1).isClosed)
    #expect(echo.server.connections == 0)
  }

  @Test func leavesTheSocketToItsListener() throws {
    let path = "/tmp/pclint-\(getpid())-\(UInt32.random(in: 0 ... .max)).sock"
    let listener = try Listener(.path(path))
    for _ in 0..<2 {
      let server = try Server(EchoService(), on: listener, threads: 2, limits: Limits())
      let client = RawClient(path: path)
      client.send(DeadlineTests.hello + "Connection: close\r\n\r\n")
      #expect(statuses(client.receive(seconds: 2).text) == [200])
      withExtendedLifetime(server) {}
    }
  }

  @Test func listensInTheFileSystem() throws {
    let path = "/tmp/pclint-\(getpid())-\(UInt32.random(in: 0 ... .max)).sock"
    do {
      let listener = try Listener(.path(path))
      let server = try Server(EchoService(), on: listener, threads: 1, limits: Limits())
      var status = stat()
      #expect(unsafe lstat(path, &status) == 0 && status.st_mode & 0o777 == 0o660)
      #expect(throws: ServerError.self) { try Listener(.path(path)) }
      let client = RawClient(path: path)
      client.send(DeadlineTests.hello + "Connection: close\r\n\r\n")
      #expect(statuses(client.receive(seconds: 2).text) == [200])
      #expect(server.drain(within: 2))
    }
  }
}
