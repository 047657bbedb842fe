internal import CEL
internal import JSONText
internal import Synchronization

/// A table of facts whose members expressions ask for by name.
///
/// Who lints one request asks for a member or two: they are read alone, and the whole table only when it is asked
/// again and again. Reading all tables took a tenth of the time of such a command.
final class FactMembers: HostMap {
  /// How many questions are answered without reading the whole table.
  private static let singleQuestions = 16

  private let document: FactDocument
  private let lines: MemberLines?
  /// What a member's value looks like; nil where nothing is known of it.
  private let shape: Shape?
  private let reading: JSONShape
  private let questions = Atomic(0)
  /// The members that were read alone: their values live as long as the table.
  private let kept = Mutex<[JSONDocument]>([])

  init(_ document: FactDocument, of shape: Shape?, reading: JSONShape) {
    self.document = document
    self.shape = shape
    self.reading = reading
    lines = if case .embedded(let json) = document.source { MemberLines(json) } else { nil }
  }

  func value(in evaluation: Evaluation) -> Value { document.value(in: evaluation) }

  func value(for key: UTF8Slice, in evaluation: Evaluation) -> Value? {
    guard let lines = linesToSearch else {
      return document.member(key).map { evaluation.json($0.document, $0.value, reading) }
    }
    guard let text = lines.value(of: key) else { return nil }
    let member = unsafe JSONDocument(
      UnsafeRawBufferPointer(text.bytes), layout: shape?.layout() ?? .any)
    kept.withLock { $0.append(member) }
    return member.root.map { evaluation.json(member, $0, reading) }
  }

  func contains(_ key: UTF8Slice, in evaluation: Evaluation) -> Bool {
    guard let lines = linesToSearch else { return document.member(key) != nil }
    return lines.value(of: key) != nil
  }

  /// The lines of the table while they serve better than the whole.
  private var linesToSearch: MemberLines? {
    guard let lines, !document.isRead else { return nil }
    let asked = questions.add(1, ordering: .relaxed).newValue
    return asked <= FactMembers.singleQuestions ? lines : nil
  }
}
