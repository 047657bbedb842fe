internal import Glibc

/// The file of a socket, as it was found: another process may put its own in its place.
struct SocketFile {
  private let path: String
  private let device: UInt
  private let number: UInt

  /// Nil where there is no socket.
  init?(_ path: String) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK else { return nil }
    self.path = path
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
  }

  /// Removes the file, if it is still this one.
  func remove() {
    guard let present = SocketFile(path), present.device == device, present.number == number else {
      return
    }
    unsafe unlink(path)
  }
}
