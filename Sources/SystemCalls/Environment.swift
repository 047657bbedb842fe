internal import Glibc

/// A variable of the environment; nil where it is not set.
public func environment(_ name: String) -> String? {
  unsafe getenv(name).map { unsafe String(cString: $0) }
}
