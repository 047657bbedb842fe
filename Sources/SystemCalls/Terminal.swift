internal import Glibc

/// How many columns the terminal behind a descriptor has; nil where it is none, or does not tell.
public func terminalWidth(of descriptor: Int32) -> Int? {
  var size = winsize()
  guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
  return Int(size.ws_col)
}
