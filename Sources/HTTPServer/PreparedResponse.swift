internal import CMicroHTTPD

/// An answer in the library's hands; the owner of our share in it.
@safe struct PreparedResponse: ~Copyable {
  private let response: OpaquePointer?
  private let status: UInt32

  /// - Parameter answer: one that is sendable.
  init(_ answer: Response, to exchange: Exchange, isLast: Bool, secondsForPart: Int) {
    status = UInt32(answer.status)
    unsafe response =
      answer.stream.map {
        unsafe StreamedBody.response($0, to: exchange, secondsForPart: secondsForPart)
      }
      ?? PreparedResponse.copy(of: answer.body)
    add("Content-Type", answer.mediaType)
    add("Cache-Control", "no-store")
    add("X-Content-Type-Options", "nosniff")
    add("X-Request-Id", exchange.id)
    for field in answer.fields { add(field.name, field.value) }
    if isLast { add("Connection", "close") }
  }

  private static func copy(of body: [UInt8]) -> OpaquePointer? {
    unsafe body.withUnsafeBytes { body in
      unsafe MHD_create_response_from_buffer(
        body.count, UnsafeMutableRawPointer(mutating: body.baseAddress), .RESPMEM_MUST_COPY)
    }
  }

  deinit { unsafe response.map { unsafe MHD_destroy_response($0) } }

  /// Sends it, once whatever is pending before it has been sent.
  func queue(on connection: OpaquePointer) -> MHD_Result {
    guard let response = unsafe response else { return .NO }
    return unsafe MHD_queue_response(connection, status, response)
  }

  private func add(_ name: StaticString, _ value: StaticString) {
    guard let response = unsafe response else { return }
    _ = unsafe MHD_add_response_header(response, name.cString, value.cString)
  }

  private func add(_ name: StaticString, _ value: String) {
    guard let response = unsafe response else { return }
    _ = unsafe value.withCString { unsafe MHD_add_response_header(response, name.cString, $0) }
  }
}

extension StaticString {
  fileprivate var cString: UnsafePointer<CChar> {
    unsafe UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self)
  }
}
