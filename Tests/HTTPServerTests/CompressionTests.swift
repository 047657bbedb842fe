import CZlib
import Foundation
import HTTPServer
import Testing

@Suite("A body in gzip")
struct CompressionTests {
  private static let limit = 1 << 20

  /// What a client sends: each piece in a stream of its own.
  private static func gzip(_ pieces: [UInt8]...) -> [UInt8] { pieces.flatMap { compress($0) } }

  private static func compress(_ bytes: [UInt8]) -> [UInt8] {
    var stream = unsafe z_stream()
    unsafe pclint_deflate_start(&stream, 6, MAX_WBITS)
    defer { unsafe deflateEnd(&stream) }
    var output = [UInt8](repeating: 0, count: bytes.count + 100)
    var input = bytes
    let count = unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        unsafe stream.next_in = input.baseAddress
        unsafe stream.avail_in = uInt(input.count)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = uInt(output.count)
        unsafe deflate(&stream, Z_FINISH)
        return unsafe output.count - Int(stream.avail_out)
      }
    }
    return Array(output[..<count])
  }

  private func post(_ path: String, _ body: [UInt8], to client: RawClient) {
    client.send(
      "POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Encoding: gzip\r\nContent-Length: \(body.count)\r\n\r\n"
    )
    client.send(body)
  }

  @Test(
    "is read",
    arguments: [
      ("one stream", gzip(Array("abc".utf8)), 200, "abc"),
      ("two streams", gzip(Array("abc".utf8), Array("def".utf8)), 200, "abcdef"),
      ("nothing in it", gzip([]), 200, ""), ("no body", [], 200, ""),
      (
        "many chunks", gzip([UInt8](repeating: 0x61, count: 100_000)), 200,
        String(repeating: "a", count: 100_000)
      ),
      (
        "a whole number of chunks", gzip([UInt8](repeating: 0x61, count: 1 << 16)), 200,
        String(repeating: "a", count: 1 << 16)
      ),
      ("its end is missing", Array(gzip(Array("abc".utf8)).dropLast()), 400, "its end is missing"),
      ("no gzip", Array("abc".utf8), 400, "it is no gzip"),
      ("something behind it", gzip(Array("abc".utf8)) + [1, 2], 400, "it is no gzip"),
    ] as [(String, [UInt8], Int, String)])
  func read(_ sample: (name: String, body: [UInt8], status: Int, text: String)) throws {
    let client = RawClient(try EchoServer())
    post("/", sample.body, to: client)
    let text = client.receive(seconds: 0.5).text
    #expect(statuses(text) == [sample.status], "\(sample.name)")
    let answer = text.components(separatedBy: "\r\n\r\n").last ?? ""
    #expect(sample.status == 200 ? answer == sample.text : answer.contains(sample.text))
    // The connection is in order.
    post("/", CompressionTests.gzip(Array("next".utf8)), to: client)
    #expect(client.receive(seconds: 0.5).text.hasSuffix("\r\n\r\nnext"))
  }

  /// The body is passed over, so that a client that writes first comes to reading the answer, and may go on.
  @Test("of another kind is refused in order")
  func unknown() throws {
    let client = RawClient(try EchoServer())
    let body = String(repeating: "a", count: 900_000)
    client.send(
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Encoding: br\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
    )
    let answer = client.receive(seconds: 1)
    #expect(statuses(answer.text) == [415] && !answer.isClosed)
    post("/", CompressionTests.gzip(Array("next".utf8)), to: client)
    #expect(client.receive(seconds: 0.5).text.hasSuffix("\r\n\r\nnext"))
  }

  /// A bomb: a thousand times as large as it looks.
  @Test("is held no further than a plain one", arguments: [0, 1])
  func limited(_ excess: Int) throws {
    let client = RawClient(try EchoServer())
    post(
      "/", CompressionTests.gzip([UInt8](repeating: 0, count: CompressionTests.limit + excess)),
      to: client)
    #expect(statuses(client.receive(seconds: 1).text) == [excess == 0 ? 200 : 413])
  }

  @Test("counts towards the bodies that are held")
  func counted() throws {
    let echo = try EchoServer { $0.heldBodies = 100_000 }
    let client = RawClient(echo)
    post("/", CompressionTests.gzip([UInt8](repeating: 0, count: 200_000)), to: client)
    #expect(statuses(client.receive(seconds: 0.5).text) == [503])
    post("/", CompressionTests.gzip([UInt8](repeating: 0, count: 1000)), to: client)
    #expect(statuses(client.receive(seconds: 0.5).text) == [200])
  }

  @Test(
    "is the answer where it is asked for, and large enough",
    arguments: ["GET", "POST"],
    [
      (1023, "gzip", false, false), (1024, "gzip", true, true), (100_000, "GZIP", true, true),
      (2000, "br, gzip;q=0.5", true, true), (2000, "*", true, true),
      (2000, "identity", false, true), (2000, "gzip;q=0", false, true),
      (2000, "gzip; q=0.000, *", false, true), (2000, "gzipped", false, true),
      (2000, "", false, true), (2000, "gzip\r\nAccept-Encoding: br", true, true),
      (2000, "gzip;q=0\r\nAccept-Encoding: *", false, true),
    ] as [(Int, String, Bool, Bool)])
  func answer(
    _ method: String, _ sample: (count: Int, accepted: String, isCoded: Bool, varies: Bool)
  ) throws {
    let client = RawClient(try EchoServer())
    client.send(
      "\(method) /zeros/\(sample.count) HTTP/1.1\r\nHost: a\r\nAccept-Encoding: \(sample.accepted)\r\n"
        + "Connection: close\r\n\r\n")
    let bytes = client.receiveBytes(seconds: 2).bytes
    let end = try #require(Data(bytes).range(of: Data("\r\n\r\n".utf8)))
    let head = String(decoding: bytes[..<end.upperBound], as: UTF8.self)
    #expect(head.contains("\r\nContent-Encoding: gzip\r\n") == sample.isCoded)
    #expect(head.contains("\r\nVary: Accept-Encoding\r\n") == sample.varies)
    let body = Array(bytes[end.upperBound...])
    let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: sample.count)
    if sample.isCoded {
      #expect(body.count < 600)
      let echo = RawClient(try EchoServer())
      post("/", body, to: echo)
      #expect(
        echo.receive(seconds: 0.5).text.hasSuffix(
          "\r\n\r\n" + String(decoding: zeros, as: UTF8.self)))
    } else {
      #expect(body == zeros)
    }
  }
}
