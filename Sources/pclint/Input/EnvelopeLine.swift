internal import JSONText
internal import PartnerCenterLint

/// One line of a JSON Lines file: an envelope, as `POST /lint` takes it.
struct EnvelopeLine {
  private let source: SourceText
  private let line: Int

  /// - Parameters:
  ///   - source: the line alone.
  ///   - line: its number, from 1.
  init(_ source: SourceText, line: Int) {
    self.source = source
    self.line = line
  }

  /// The request; nil for a blank line.
  var item: FoundItem? {
    guard source.bytes.contains(where: { $0 > 0x20 }) else { return nil }
    do throws(EnvelopeError) {
      return .request(found(try Envelope(source.bytes)))
    } catch {
      return .fault(fault(error))
    }
  }

  private func fault(_ error: EnvelopeError) -> InputError {
    let place = "\(source.name):\(line)"
    guard case .syntax(let kind, let position) = error else {
      return .malformed(place: place, reason: "\(error)")
    }
    return .malformed(place: "\(place):\(position.column)", reason: kind.description)
  }

  private func found(_ envelope: Envelope) -> FoundRequest {
    let request = envelope.request
    var found = FoundRequest(
      source: source,
      label: RequestLabel(
        line: line, method: request.method, path: request.path,
        key: nil),
      request: request, map: map(envelope))
    (found.context, found.now) = (envelope.context, envelope.now)
    return found
  }

  /// A string's contents have escapes; any other value stands there as it is.
  private func map(_ envelope: Envelope) -> SourceMap {
    guard let range = envelope.bodyRange else { return SourceMap() }
    let isString = source.bytes[range.lowerBound] == UInt8(ascii: "\"")
    return isString ? SourceMap(string: range, in: source.bytes) : SourceMap(verbatim: range)
  }
}
