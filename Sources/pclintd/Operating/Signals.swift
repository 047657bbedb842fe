internal import Glibc

/// Signals, taken one by one by the main thread.
@safe struct Signals {
  enum Event {
    case reload, stop, timeout
  }

  private var set = sigset_t()
  /// Those that end the process.
  private var stops = sigset_t()

  /// Keeps the signals from all threads that are started from now on.
  init() {
    unsafe sigemptyset(&stops)
    for number in [SIGTERM, SIGINT] { unsafe sigaddset(&stops, number) }
    set = stops
    unsafe sigaddset(&set, SIGHUP)
    unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// From now on a signal to stop ends the process at once.
  mutating func release() { unsafe pthread_sigmask(SIG_UNBLOCK, &stops, nil) }

  /// Waits so many seconds, or until a signal to stop comes; one to reload is of no use any more.
  mutating func pause(seconds: Int) {
    var time = timespec(tv_sec: seconds, tv_nsec: 0)
    _ = unsafe sigtimedwait(&stops, nil, &time)
  }

  /// Waits for the next one, but no longer than so many seconds.
  mutating func next(within seconds: Int) -> Event {
    var time = timespec(tv_sec: seconds, tv_nsec: 0)
    while true {
      switch unsafe sigtimedwait(&set, nil, &time) {
      case SIGHUP: return .reload
      case SIGTERM, SIGINT: return .stop
      default: if errno == EAGAIN { return .timeout }
      }
    }
  }
}
