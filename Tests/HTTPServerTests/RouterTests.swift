import HTTPServer
import Testing

@Suite("The router")
struct RouterTests {
  private static let router = {
    var router = Router<String>()
    router.add("GET", "/", "root")
    router.add("GET", "/codes/{code}", "code")
    router.add("POST", "/v1/customers/{id}/carts", "carts")
    router.add("PUT", "/v1/customers/{id}/carts", "put")
    return router
  }()

  @Test(
    "finds",
    arguments: [
      ("GET", "/", "root"), ("HEAD", "/", "root"), ("GET", "", "root"),
      ("GET", "/codes/5", "code 5"),
      ("GET", "/CODES/5/", "code 5"), ("GET", "http://a:1/codes/5", "code 5"),
      ("GET", "http://a", "root"), ("POST", "/v1/customers/x/carts", "carts x"),
      ("POST", "/V1/Customers/x/Carts", "carts x"), ("GET", "/codes", "nothing"),
      ("GET", "/codes/5/6", "nothing"), ("GET", "/c\u{4f}des\u{1}/5", "nothing"),
      ("GET", "/v1/customers/x/carts", "POST, PUT"), ("POST", "/", "GET, HEAD"),
    ])
  func finds(_ method: String, _ path: String, _ expected: String) {
    let text =
      switch RouterTests.router.match(method, path) {
      case .found(let handler, let parameter): parameter.map { "\(handler) \($0)" } ?? handler
      case .otherMethods(let methods): methods.joined(separator: ", ")
      case .unknown: "nothing"
      }
    #expect(text == expected)
  }
}
