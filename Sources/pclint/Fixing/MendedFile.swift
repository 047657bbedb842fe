internal import SystemCalls

/// A file and what it becomes.
struct MendedFile: Sendable {
  let path: InputPath
  /// Nil for a recording: what was sent is not changed.
  let outcome: Fixer.Outcome?
  /// The stamp of the file, where it was written.
  var stamp: FileStamp?
}
