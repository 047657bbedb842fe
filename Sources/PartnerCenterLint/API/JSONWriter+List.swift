public import JSONText

extension JSONWriter {
  /// Writes a list of codes or rules: `{"version": 1, NAME: […]}`.
  ///
  /// - Parameter write: writes one entry.
  public mutating func list<Entry>(
    _ name: String, _ entries: [Entry], write: (Entry, inout JSONWriter) -> Void
  ) {
    beginObject()
    member("version", 1)
    self.name(name)
    beginArray()
    for entry in entries { write(entry, &self) }
    endArray()
    endObject()
  }
}
