extension RequestHead {
  /// Why a request must not be read at all: readers on the way may disagree about where it ends (RFC 9112,
  /// sections 3.2 and 6.3), or its header is none.
  ///
  /// - Parameter version: of the request line, such as `HTTP/1.1`.
  func refusal(version: String) -> Problem? {
    if hosts > 1 { return Problem(400, "The request has several Host fields. Send one.") }
    if hosts == 0, version != "HTTP/1.0" {
      return Problem(400, "The request has no Host field. Send one.")
    }
    if isHostMalformed { return Problem(400, "The Host field is no host with a port.") }
    if lengths > 1 {
      return Problem(400, "The request has several Content-Length fields. Send one.")
    }
    if lengths > 0, codings > 0 {
      return Problem(
        400, "The request has both Content-Length and Transfer-Encoding. Send one of them.")
    }
    if codings > 1 || (codings == 1 && !isChunked) {
      return Problem(400, "The only transfer coding that is known is \"chunked\".")
    }
    if isMalformed {
      return Problem(
        400, "A field of the header has a name that is no token, or a control character.")
    }
    return nil
  }

  /// Why its body would not be understood (RFC 9110, section 8.4).
  var codingRefusal: Problem? {
    guard coding == .unknown else { return nil }
    return Problem(
      415, "The only content coding that is known is \"gzip\".",
      fields: [("Accept-Encoding", "gzip")])
  }
}
