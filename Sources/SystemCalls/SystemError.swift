internal import Glibc

/// The system's words for the last failure: those of `errno`, which the next call may change.
public func systemMessage() -> String { unsafe String(cString: strerror(errno)) }
