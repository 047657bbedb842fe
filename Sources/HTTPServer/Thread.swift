internal import Glibc

/// Runs a closure on a thread of its own, which nobody waits for.
public func startThread(_ work: @escaping @Sendable () -> Void) {
  let box = unsafe Unmanaged.passRetained(Work(work)).toOpaque()
  var thread = pthread_t()
  let status = unsafe pthread_create(
    &thread, nil,
    { box in
      if let box = unsafe box { unsafe Unmanaged<Work>.fromOpaque(box).takeRetainedValue().run() }
      return nil
    }, box)
  precondition(status == 0, "the system starts no thread")
  pthread_detach(thread)
}

private final class Work: Sendable {
  let run: @Sendable () -> Void
  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
