import Glibc
import JSONText
import Testing

@testable import PartnerCenterLint

/// One linter, eight threads, the same answers as one thread gets. `PCLINT_THREAD_SECONDS` makes it longer, for the
/// thread sanitizer.
@Suite("Eight threads with one linter")
struct ThreadTests {
  private static let requests = [
    Request(
      body: Array(
        #"{"currentSubscriptionId": "b7a4d0f1-58c3-4e2b-8f96-13d7e09ac254", "quantity": -1}"#.utf8),
      operation: "migration-create"),
    Request(
      body: Array(#"{"lineItems": [{"catalogItemId": "A:1:B", "quantity": 1}, {}]}"#.utf8),
      operation: "cart-create"),
    Request(
      body: Array(
        #"{"toCatalogItemId":"A:1:B","quantity":1,"transitionType":"transition_only","toSubscriptionId":"x"}"#
          .utf8), operation: "transition-create"),
    Request(
      body: Array(#"{"billingProfile": {"email": "a@example.com", "companyName": "Åa"}}"#.utf8),
      operation: "customer-create"),
    Request(body: Array(#"{"companyProfile": {"domain": 5}}"#.utf8)),
  ]

  @Test func agree() throws {
    // Not the shared rules: operations, tables and patterns are compiled while the threads race for them.
    let linter = try Linter([.embedded])
    let context = try linter.context(Array(#"{"subscriptions": [], "customer": {}}"#.utf8))
    let expected = try ThreadTests.answers(of: Linter(), context)
    let seconds = unsafe getenv("PCLINT_THREAD_SECONDS").flatMap { Int(unsafe String(cString: $0)) }
    let end = time(nil) + (seconds ?? 1)
    let members = [
      "skus", "partner", "cart", "agreements", "promotions", "order", "availabilities",
    ]
    let threads = (0..<8).map { number in
      let json = Array("{\"\(members[number % members.count])\": null, \"environment\": null}".utf8)
      return Thread {
        repeat {
          // Contexts whose members nobody has read yet.
          guard let own = try? linter.context(json), own.now == nil,
            (try? ThreadTests.answers(of: linter, context)) == expected
          else { return false }
        } while time(nil) < end
        return true
      }
    }
    for thread in threads { #expect(thread.join()) }
  }

  private static func answers(of linter: Linter, _ context: Context) throws -> [[UInt8]] {
    try requests.map { request in
      var writer = JSONWriter()
      let now = Moment("2024-03-05T10:00:00Z")
      try linter.lint(request, context: context, now: now).write(to: &writer)
      return writer.bytes
    }
  }
}

/// A thread of the system that answers yes or no; tasks would share as few threads as there are cores.
private final class Thread: @unchecked Sendable {
  private let work: @Sendable () -> Bool
  private var answer = false
  private var handle = pthread_t()

  init(_ work: @escaping @Sendable () -> Bool) {
    self.work = work
    let context = unsafe Unmanaged.passRetained(self).toOpaque()
    let status = unsafe pthread_create(
      &handle, nil,
      { context in
        guard let context = unsafe context else { return nil }
        let thread = unsafe Unmanaged<Thread>.fromOpaque(context).takeRetainedValue()
        thread.answer = thread.work()
        return nil
      }, context)
    precondition(status == 0, "a thread cannot be started")
  }

  /// Waits for the end of the thread.
  func join() -> Bool {
    pthread_join(handle, nil)
    return answer
  }
}
