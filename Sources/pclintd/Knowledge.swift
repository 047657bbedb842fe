internal import HTTPServer
internal import PartnerCenterLint
internal import SystemCalls

/// What answers are made from: rules, the standing context, and the routes that follow from them.
///
/// It never changes; SIGHUP puts another in its place.
final class Knowledge: Sendable {
  /// How large the standing context may be, in bytes.
  private static let contextLimit = 1 << 28

  let routes: Router<any Endpoint>
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
    routes = Knowledge.routes(
      linter, catalogue,
      LintEndpoint(predictor, configuration.bodies),
      DryRun(predictor, context: context, configuration.bodies))
    ruleCount = catalogue.ruleCount
  }

  private static func routes(
    _ linter: Linter, _ catalogue: Catalogue, _ lint: LintEndpoint, _ dryRun: DryRun
  ) -> Router<any Endpoint> {
    var routes = Router<any Endpoint>()
    routes.add("POST", "/lint", lint)
    for operation in linter.operations {
      routes.add(operation.target.method, operation.target.path, dryRun)
    }
    for (path, endpoint) in catalogue.endpoints { routes.add("GET", path, endpoint) }
    for (path, endpoint) in WebResources.endpoints { routes.add("GET", path, endpoint) }
    return routes
  }
}
