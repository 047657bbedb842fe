internal import JSONText

/// What findings need and clean requests do not: made when the first finding of a request is.
final class FindingTexts {
  let document: JSONDocument
  let lines: LineIndex
  let codes: RuleLibrary

  init(_ document: JSONDocument, _ codes: RuleLibrary) {
    self.document = document
    self.codes = codes
    lines = document.lineIndex()
  }
}
