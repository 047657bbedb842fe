internal import Glibc

/// A thread that runs one function and is waited for.
struct WorkerThread {
  /// More than the deepest rule needs.
  private static let stackSize = 8 << 20

  private let id: pthread_t

  /// Starts the thread; nil where the system has none left.
  init?(_ body: @escaping @Sendable () -> Void) {
    let box = unsafe Unmanaged.passRetained(Body(body))
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    unsafe pthread_attr_setstacksize(&attributes, WorkerThread.stackSize)
    defer { unsafe pthread_attr_destroy(&attributes) }
    var id = pthread_t()
    let status = unsafe pthread_create(
      &id, &attributes,
      { argument in
        guard let argument = unsafe argument else { return nil }
        unsafe Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, box.toOpaque())
    guard status == 0 else {
      unsafe box.release()
      return nil
    }
    self.id = id
  }

  /// Waits until the function has returned.
  func join() { pthread_join(id, nil) }

  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// How many threads can run at the same time.
  static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
