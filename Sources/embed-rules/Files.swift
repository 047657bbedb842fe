internal import Glibc

/// The bytes of a file.
func contents(of path: String) throws(EmbeddingError) -> [UInt8] {
  guard let file = unsafe fopen(path, "rb") else { throw .unreadable(path) }
  defer { unsafe fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = unsafe fread(&chunk, 1, chunk.count, file)
    if count == 0 { break }
    bytes += chunk[..<count]
  }
  guard unsafe ferror(file) == 0 else { throw .unreadable(path) }
  return bytes
}

/// Writes a text to a file, unless the file holds it already: debug and release builds share the file, and
/// neither needs to be built anew because the other one was.
func write(_ text: String, to path: String) throws(EmbeddingError) {
  if let old = try? contents(of: path), old.elementsEqual(text.utf8) { return }
  guard let file = unsafe fopen(path, "wb") else { throw .unwritable(path) }
  let written = unsafe fputs(text, file)
  let closed = unsafe fclose(file)
  if written < 0 || closed != 0 { throw .unwritable(path) }
}
