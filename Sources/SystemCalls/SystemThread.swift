internal import Glibc

/// A thread of the system that runs one function.
public struct SystemThread: Sendable {
  private let id: pthread_t

  /// Starts the thread; nil where the system has none left.
  ///
  /// - Parameters:
  ///   - stackSize: in bytes; the system's choice unless told.
  ///   - body: what the thread runs; the thread ends with it.
  public init?(stackSize: Int? = nil, _ body: @escaping @Sendable () -> Void) {
    let box = unsafe Unmanaged.passRetained(Body(body))
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    defer { unsafe pthread_attr_destroy(&attributes) }
    if let stackSize { unsafe pthread_attr_setstacksize(&attributes, stackSize) }
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
  public func join() { pthread_join(id, nil) }

  /// Runs a function on a thread that nobody waits for; a program that cannot start it ends.
  public static func detach(_ body: @escaping @Sendable () -> Void) {
    guard let thread = SystemThread(body) else {
      preconditionFailure("the system starts no thread")
    }
    pthread_detach(thread.id)
  }

  /// How many threads can run at the same time.
  public static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
