internal import PartnerCenterLint

/// Lints found requests as the command line and the configuration want it; used from all threads.
struct RequestLinter: Sendable {
  let linter: Linter
  /// The context of requests that come without one.
  let context: Context?
  /// The moment to predict for, whatever a request says.
  let now: Moment?
  /// The operation and the request line of bodies that come without.
  let operation: String?
  let target: (method: String, path: String)?
  let files: FileSettings

  /// What became of a request.
  enum Result {
    case linted(LintedRequest)
    /// Its method and path are none that pclint knows.
    case unknown(line: Int, String)
    /// Why it could not be linted: a sentence that names the place.
    case failed(String)
  }

  func lint(_ found: FoundRequest, times: inout RuleTimes?) -> Result {
    let path = files.project.path(of: found.source.name)
    let settings = files.settings(of: path)
    do throws(LintError) {
      let own = try found.context.map { json throws(LintError) in try linter.context(json) }
      let report = try linter.lint(
        completed(found.request, operation ?? settings.operation),
        context: own ?? context ?? settings.context, now: now ?? found.now, times: &times)
      return .linted(LintedRequest(found: found, report: found.located(report), path: path))
    } catch {
      return failure(error, found)
    }
  }

  /// The request with what the command line or the configuration says about it; what it says itself wins.
  private func completed(_ request: Request, _ operation: String?) -> Request {
    guard request.method == nil else { return request }
    var request = request
    request.operation = request.operation ?? operation
    if let target { (request.method, request.path) = target }
    return request
  }

  private func failure(_ error: LintError, _ found: FoundRequest) -> Result {
    let place = found.label.map { printableLine("\($0.file ?? found.source.name):\($0.line)") }
    switch error {
    case .unknownRequest(let method, let path, _) where found.label != nil:
      return .unknown(line: found.label?.line ?? 1, "\(method) \(path)")
    case .undetectable:
      return .failed("\(place ?? printableLine(found.source.name)): \(error) (with --operation)")
    case .context where found.context == nil, .rules: return .failed("\(error)")
    default: return .failed(place.map { "\($0): \(error)" } ?? "\(error)")
    }
  }
}
