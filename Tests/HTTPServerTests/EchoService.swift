import Glibc
import HTTPServer

/// Answers with the request's body, as a server under test.
final class EchoService: Service, Endpoint {
  let label = "echo"

  func endpoint(for exchange: Exchange) throws(Problem) -> any Endpoint {
    guard ["GET", "HEAD", "POST"].contains(exchange.method) else {
      throw Problem(405, "No.", fields: [("Allow", "GET, POST")])
    }
    return exchange.path == "/routine" ? RoutineEndpoint() : self
  }

  func intake(of exchange: Exchange) -> Intake { .held(limit: 1 << 20) }

  func answer(to exchange: Exchange) throws(Problem) -> Response {
    if exchange.path == "/parts" {
      return Response(mediaType: "text/plain", stream: EchoStream(exchange.body))
    }
    if exchange.path == "/slow" { usleep(400_000) }
    if exchange.path.hasPrefix("/status/") {
      return Response(status: Int(exchange.path.dropFirst(8)) ?? 0, body: exchange.body)
    }
    if exchange.path.hasPrefix("/zeros/") {
      let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: Int(exchange.path.dropFirst(7)) ?? 0)
      let response = Response(mediaType: "text/plain", body: zeros)
      return exchange.method == "POST" ? response.compressed() : response
    }
    let fields: [Response.Field] = [("X-Path", exchange.path)]
    return Response(mediaType: "text/plain", body: exchange.body, fields: fields)
  }

  func finished(_ exchange: Exchange, _ completion: Completion) {}
}

/// What a probe asks for.
final class RoutineEndpoint: Endpoint {
  let label = "routine"
  let isRoutine = true
  func answer(to exchange: Exchange) throws(Problem) -> Response { Response(body: []) }
}

/// Gives a body back in parts of many sizes, some larger than the library asks for.
final class EchoStream: BodyStream, @unchecked Sendable {
  private var rest: ArraySlice<UInt8>
  private var size = 1

  init(_ body: [UInt8]) { rest = body[...] }

  func next() -> [UInt8]? {
    defer { rest = rest.dropFirst(size) }
    size = size * 7 % 100_003
    return rest.isEmpty ? nil : Array(rest.prefix(size))
  }
}

/// A server with an echo, on a port that the system chose.
struct EchoServer {
  let server: Server
  let port: UInt16

  init(_ change: (inout Limits) -> Void = { _ in }) throws {
    var limits = Limits()
    limits.headerSeconds = 2
    limits.bodySeconds = 2
    limits.idleSeconds = 2
    change(&limits)
    let listener = try Listener(.network(host: "127.0.0.1", port: 0))
    port = UInt16(listener.name.split(separator: ":").last ?? "") ?? 0
    server = try Server(EchoService(), on: listener, threads: 2, limits: limits)
  }
}
