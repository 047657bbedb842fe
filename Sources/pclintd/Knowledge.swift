internal import HTTPServer
internal import PartnerCenterLint
internal import SystemCalls

/// What answers are made from: rules, the standing context, and the routes that follow from them.
///
/// It never changes; SIGHUP puts another in its place.
final class Knowledge: Sendable {
  /// How large the standing context may be, in bytes.
  private static let contextLimit = 1 << 28

  let routes: Router
  let ruleCount: Int

  /// Reads and compiles everything, so that no fault shows later.
  init(_ configuration: Configuration, _ metrics: Metrics) throws {
    var sources: [RuleSource] = []
    for directory in configuration.rules { sources.append(try RuleSource(directory: directory)) }
    let linter = try Linter(adding: sources)
    try linter.validate()
    let context = try configuration.context.map { path in
      do {
        return try linter.context(
          ReadableFile(path).contents(limit: Knowledge.contextLimit))
      } catch {
        throw ConfigurationError.unusable(path: path, reason: "\(error)")
      }
    }
    let catalogue = try Catalogue(linter)
    let predictor = Predictor(linter: linter, metrics: metrics)
    var routes = Router()
    routes.add("POST", "/lint", LintEndpoint(predictor, configuration.bodies))
    for operation in linter.operations {
      let dryRun = DryRun(operation, predictor, context: context, configuration.bodies)
      routes.add(operation.target.method, operation.target.path, dryRun)
    }
    let documents = catalogue.endpoints + WebResources.endpoints
    for (path, endpoint) in documents { routes.add("GET", path, endpoint) }
    self.routes = routes
    ruleCount = catalogue.ruleCount
  }
}
