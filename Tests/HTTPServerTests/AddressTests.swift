import Glibc
import Testing

@testable import HTTPServer

@Suite("An address")
struct AddressTests {
  @Test(
    "is read",
    arguments: [
      ("127.0.0.1:8080", Address.network(host: "127.0.0.1", port: 8080)),
      ("[::1]:0", .network(host: "::1", port: 0)),
      ("localhost:80", .network(host: "localhost", port: 80)),
      ("unix:/run/pclint.sock", .path("/run/pclint.sock")), ("systemd", .inherited),
    ])
  func read(_ text: String, address: Address) throws { #expect(try Address(text) == address) }

  @Test(
    "is refused",
    arguments: [
      "", "8080", ":8080", "localhost", "a:b", "a:65536", "a:-1", "unix:",
      "unix:\(String(repeating: "a", count: 108))",
    ])
  func refused(_ text: String) {
    let error = #expect(throws: ServerError.self) { try Address(text) }
    #expect(error?.description == "--listen is HOST:PORT, unix:PATH or systemd, not \"\(text)\"")
  }

  /// Where `localhost` is `::1` first, that is passed over.
  @Test func triesEachAddressOfAHost() throws {
    let echo = try EchoServer()
    let address = Address.network(host: "localhost", port: echo.port)
    #expect(StatusProbe.status(of: "/", at: address, seconds: 2) == 200)
    let error = #expect(throws: ServerError.self) {
      try Listener(.network(host: "localhost", port: echo.port))
    }
    withExtendedLifetime(echo) {}
    #expect(
      error?.description == "cannot listen on localhost:\(echo.port): Address already in use")
  }

  @Test func tellsWhyItCannotListen() throws {
    let first = try Listener(.network(host: "127.0.0.1", port: 0))
    let port = try #require(UInt16(first.name.split(separator: ":").last ?? ""))
    let taken = #expect(throws: ServerError.self) {
      try Listener(.network(host: "127.0.0.1", port: port))
    }
    #expect(taken?.description == "cannot listen on 127.0.0.1:\(port): Address already in use")
    let missing = #expect(throws: ServerError.self) { try Listener(.path("/no/such/folder.sock")) }
    #expect(
      missing?.description
        == "cannot listen on unix:/no/such/folder.sock: No such file or directory")
  }

  /// The file of a socket goes with the listener that made it, and no other.
  @Test func removesItsOwnSocketFileOnly() throws {
    let path = "/tmp/pclint-\(getpid())-\(UInt32.random(in: 0 ... .max)).sock"
    let first = try Listener(.path(path))
    unsafe unlink(path)
    let second = try Listener(.path(path))
    first.withdraw()
    #expect(unsafe access(path, F_OK) == 0)
    second.withdraw()
    #expect(unsafe access(path, F_OK) != 0)
  }

  @Test func takesTheFileOfWhoHasGone() throws {
    let path = "/tmp/pclint-\(getpid())-\(UInt32.random(in: 0 ... .max)).sock"
    let present = try Listener(.path(path))
    let taken = #expect(throws: ServerError.self) { try Listener(.path(path)) }
    #expect(taken?.description == "cannot listen on unix:\(path): Address already in use")
    present.withdraw()
    // As a process that died leaves it.
    SocketAddress.withPath(path) { address in
      let stale = address.socket()
      #expect(address.bind(stale))
      close(stale)
    }
    let next = try Listener(.path(path))
    #expect(next.name == "unix:\(path)")
    next.withdraw()
    #expect(unsafe access(path, F_OK) != 0)
  }
}
