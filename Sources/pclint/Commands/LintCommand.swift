internal import JSONText
internal import PartnerCenterLint

/// `pclint lint`: predicts the answers to the requests in files.
struct LintCommand {
  private let arguments: Arguments
  private let format: OutputFormat

  init(_ arguments: Arguments) throws(UsageError) {
    self.arguments = arguments
    format = try arguments.choice(.format, default: OutputFormat.text)
  }

  func run() throws -> ExitStatus {
    guard !arguments.operands.isEmpty else { throw UsageError.noInput }
    let linter = try arguments.linter()
    let context = try arguments[.context].map { path in
      try linter.context(InputFile(path: path).bytes)
    }
    let now = try moment()
    let inputs = try InputList(arguments.operands)
    var output = try reportWriter()
    var worst = ExitStatus.clean
    for path in inputs.paths {
      do {
        let input = try InputFile(path: path)
        let report = try lint(input, linter, context, now)
        output.add(report, of: input)
        if isRejected(report), worst == .clean { worst = .rejected }
      } catch let error as UsageError {
        // One odd file must not hide what the others have to say.
        StandardOutput.complain("pclint: \(error)")
        worst = .failed
      }
    }
    output.finish()
    return worst
  }

  private func lint(
    _ input: InputFile, _ linter: Linter, _ context: Context?, _ now: Moment?
  ) throws -> Report {
    do {
      return try linter.lint(request(input), context: context, now: now)
    } catch LintError.undetectable(let known) {
      throw UsageError.unreadable(
        path: input.name, reason: "\(LintError.undetectable(known: known)) (with --operation)")
    }
  }

  private func request(_ input: InputFile) throws(UsageError) -> Request {
    var request = Request(body: input.bytes, operation: arguments[.operation])
    if let target = arguments[.request] {
      let words = target.split(separator: " ").map(String.init)
      // The line as Microsoft's pages print it ends in "HTTP/1.1".
      let isLine = words.count == 3 && words[2].hasPrefix("HTTP/")
      guard words.count == 2 || isLine else { throw .invalidRequest(target) }
      (request.method, request.path) = (words[0], words[1])
    }
    return request
  }

  private func moment() throws(UsageError) -> Moment? {
    guard let text = arguments[.now] else { return nil }
    guard let moment = Moment(text) else { throw .invalidTime(text) }
    return moment
  }

  private func reportWriter() throws(UsageError) -> any ReportWriter {
    switch format {
    case .json: JSONReportWriter()
    case .text: TextReportWriter(style: try arguments.style())
    }
  }

  private func isRejected(_ report: Report) -> Bool {
    if report.prediction.outcome == .rejected { return true }
    let isStrict = arguments[.strict] != nil
    return isStrict && report.findings.contains { $0.severity == .warning }
  }
}
