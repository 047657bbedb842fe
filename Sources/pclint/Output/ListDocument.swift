internal import JSONText
internal import PartnerCenterLint

/// What `--format json` prints for lists, as the sidecar answers.
struct ListDocument {
  let bytes: [UInt8]

  /// - Parameter write: writes one entry.
  init<Entry>(_ name: String, _ entries: [Entry], write: (Entry, inout JSONWriter) -> Void) {
    var writer = JSONWriter(style: .pretty)
    writer.list(name, entries, write: write)
    bytes = writer.bytes + [UInt8(ascii: "\n")]
  }

  /// Error codes, each with the rules that predict it.
  init(codes: [(code: ErrorCode, rules: [RuleDescription])]) {
    self.init("codes", codes) { $0.code.write(to: &$1, rules: $0.rules) }
  }
}
