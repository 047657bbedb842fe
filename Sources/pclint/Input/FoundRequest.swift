internal import JSONText
internal import PartnerCenterLint

/// One request that was found in a file.
struct FoundRequest: Sendable {
  /// The text that holds the body: the file itself, or another one that the file names.
  let source: SourceText
  /// Which of the file's requests it is; nil where the file is one request.
  let label: RequestLabel?
  let request: Request
  /// The context that came with the request, as JSON.
  var context: [UInt8]?
  /// The moment that came with the request.
  var now: Moment?
  /// Whether it was sent already: there is nothing to mend in it.
  var isRecorded = false
  /// Where the body's bytes stand in the source.
  let map: SourceMap

  init(source: SourceText, label: RequestLabel?, request: Request, map: SourceMap) {
    self.source = source
    self.label = label
    self.request = request
    self.map = map
  }

  /// A file that is the body of one request.
  init(body source: SourceText) {
    self.init(
      source: source, label: nil, request: Request(body: source.bytes),
      map: SourceMap(verbatim: 0..<source.bytes.count))
  }

  /// A report of the body as a report of the file.
  func located(_ report: Report) -> Report {
    let structure = structuralVariable
    let certain = report.withholding { finding in
      let range = finding.start.offset..<max(finding.end.offset, finding.start.offset + 1)
      return (structure ?? map.unknown(in: range)).map { "variable {{\($0)}}" }
    }
    guard label != nil else { return certain }
    return certain.relocated { range in
      let place = map.source(of: range)
      return (source.position(of: place.lowerBound), source.position(of: place.upperBound))
    }
  }
}

extension FoundRequest {
  /// A variable of unknown value that may stand for any members: it is a name, or is where no value can be. Then
  /// nothing is certain.
  private var structuralVariable: String? {
    guard map.pieces.contains(where: { $0.unknown != nil }) else { return nil }
    let document = JSONDocument(request.body)
    let faults = document.faults.filter { $0.acceptance == .refused }.map(\.range)
    let names = document.root.map(document.nameRanges) ?? []
    return (faults + names).lazy.compactMap { map.unknown(in: $0) }.first
  }
}

extension JSONDocument {
  /// Where the names of all members below a node stand.
  fileprivate func nameRanges(below node: NodeID) -> [Range<Int>] {
    children(of: node).flatMap { child in
      [nameRange(of: child)].compactMap { $0 } + nameRanges(below: child)
    }
  }
}

/// Tells a request from the others of its file.
struct RequestLabel: Sendable {
  /// The file that the request line stands in, where that is not the report's file.
  var file: String?
  /// The line of the file at which the request begins, from 1.
  let line: Int
  /// The name that the file gives to the request.
  var name: String?
  let method: String?
  let path: String?
  /// What stays the same when other requests of the file change: its name or its target; nil where only its
  /// contents tell it from others.
  let key: String?
}

/// Something in a file that is linted, passed over, or at fault.
enum FoundItem: Sendable {
  case request(FoundRequest)
  /// A request that is none of Partner Center's, or not readable as one: where, and what it is.
  case skipped(line: Int, String)
  /// What keeps a request from being linted.
  case fault(InputError)
}
