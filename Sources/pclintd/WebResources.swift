internal import HTTPServer
internal import WebPage

/// The files that are built in: the page, and the description of the interface.
enum WebResources {
  /// Nothing but what the sidecar serves itself.
  private static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

  static let endpoints: [(path: String, endpoint: any Endpoint)] = unsafe [
    page("/", "text/html; charset=utf-8", pclint_page_html()),
    page("/page.css", "text/css; charset=utf-8", pclint_page_css()),
    page("/page.js", "text/javascript; charset=utf-8", pclint_page_js()),
    page("/openapi.json", "application/json", pclint_openapi_json()),
  ]

  private static func page(
    _ path: String, _ mediaType: StaticString, _ file: pclint_file
  ) -> (path: String, endpoint: any Endpoint) {
    let bytes = unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    let fields: [Response.Field] = [
      ("Content-Security-Policy", policy), ("Referrer-Policy", "no-referrer"),
    ]
    return (path, Document(path, mediaType, bytes, fields))
  }
}
