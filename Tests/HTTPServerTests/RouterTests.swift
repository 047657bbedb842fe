import HTTPServer
import Testing

@Suite("The router")
struct RouterTests {
  private static let router = {
    var router = Router()
    router.add("GET", "/", Named("root"))
    router.add("GET", "/codes/{code}", Named("code"))
    router.add("POST", "/v1/customers/{id}/carts", Named("carts"))
    router.add("PUT", "/v1/customers/{id}/carts", Named("put"))
    router.add("GET", "/{a}/{b}/c", Named("two"))
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
      ("GET", "//codes//5//", "code 5"), ("GET", "/codesx/5", "nothing"),
      ("GET", "/code/5", "nothing"),
      ("GET", "/codes/", "nothing"), ("GET", "/1/2/C", "two 1 2"),
      ("GET", "/1/2/c\u{0}", "nothing"),
      ("POST", "/v1/customers/\u{0}/carts", "carts \u{0}"), ("GET", "*", "nothing"),
      ("GET", ":", "root"),
      ("HEAD", "/codes/é", "code é"),
    ])
  func finds(_ method: String, _ path: String, _ expected: String) {
    let text =
      switch RouterTests.router.match(method, path) {
      case .found(let endpoint, let parameters):
        ([endpoint.label] + parameters).joined(separator: " ")
      case .otherMethods(let methods): methods.joined(separator: ", ")
      case .unknown: "nothing"
      }
    #expect(text == expected)
  }
}

private final class Named: Endpoint {
  let label: String
  init(_ label: String) { self.label = label }
  func answer(to exchange: Exchange) throws(Problem) -> Response { Response(body: []) }
}
