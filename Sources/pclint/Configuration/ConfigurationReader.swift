internal import PartnerCenterLint
internal import YAMLText

/// Reads `pclint.yaml`.
struct ConfigurationReader {
  static let keys = [
    "context", "rules", "files", "severity", "ignore", "baseline", "fail-on",
  ]
  static let fileKeys = ["match", "operation", "context"]
  static let ignoreKeys = ["rule", "files", "at", "reason", "until"]
  static let severities = Severity.allCases.map(\.rawValue) + ["off"]

  private let file: String

  init(file: String) { self.file = file }

  /// - Throws: `ConfigurationError` with the first fault.
  func configuration(_ bytes: [UInt8]) throws(ConfigurationError) -> Configuration {
    let root = ConfigurationNode(node: try document(bytes), file: file)
    var result = Configuration()
    result.path = file
    // A name without a value says nothing either.
    for (name, value, _) in try root.entries(known: ConfigurationReader.keys)
    where !value.node.isNull {
      switch name {
      case "context": result.context = try value.text()
      case "baseline": result.baseline = try value.text()
      case "fail-on": result.failOn = try value.word(FailureThreshold.self, what: "level")
      case "rules": for element in try value.list() { result.rules.append(try element.text()) }
      case "files": for element in try value.list() { result.files.append(try fileRule(element)) }
      case "ignore": for element in try value.list() { result.ignores.append(try ignore(element)) }
      default: result.severities = try severities(value)
      }
    }
    return result
  }

  /// An empty file, or one of comments, says nothing.
  private func document(_ bytes: [UInt8]) throws(ConfigurationError) -> YAMLNode {
    do throws(YAMLError) {
      let root = try YAMLReader.read(bytes)
      return root.isNull ? .empty : root
    } catch {
      if case .empty = error.fact { return .empty }
      throw ConfigurationError(file: file, mark: error.mark, fact: .yaml(error))
    }
  }

  private func fileRule(
    _ node: ConfigurationNode
  ) throws(ConfigurationError) -> Configuration.FileRule {
    let members = try node.members(known: ConfigurationReader.fileKeys)
    guard let pattern = members["match"] else { throw node.error(.missing("match")) }
    let (operation, context) = (members["operation"], members["context"])
    if operation == nil, context == nil { throw node.error(.nothingSaid) }
    return .init(
      pattern: GlobPattern(try pattern.text()), operation: try operation?.text(),
      context: try context?.text(), mark: (operation ?? node).node.mark)
  }

  private func ignore(
    _ node: ConfigurationNode
  ) throws(ConfigurationError) -> Configuration.Ignore {
    let members = try node.members(known: ConfigurationReader.ignoreKeys)
    guard let rule = members["rule"] else { throw node.error(.missing("rule")) }
    guard let reason = members["reason"] else { throw node.error(.missing("reason")) }
    let until = try members["until"]?.text()
    if let until, !until.isDate, let member = members["until"] {
      throw member.error(.noDate(until))
    }
    return .init(
      rule: try rule.text(), files: try members["files"].map(pattern),
      pointer: try members["at"].map(pattern), reason: try reason.text(), until: until,
      mark: node.node.mark)
  }

  private func pattern(_ node: ConfigurationNode) throws(ConfigurationError) -> GlobPattern {
    GlobPattern(try node.text())
  }

  private func severities(
    _ node: ConfigurationNode
  ) throws(ConfigurationError) -> [Configuration.SeverityRule] {
    var result: [Configuration.SeverityRule] = []
    for (rule, value, mark) in try node.entries(known: nil) {
      let word = try value.text()
      guard ConfigurationReader.severities.contains(word) else {
        throw value.error(
          .unknownWord(word, what: "severity", known: ConfigurationReader.severities))
      }
      let override = RuleOverride(rule: rule, severity: Severity(rawValue: word))
      result.append(.init(override: override, mark: mark))
    }
    return result
  }
}

extension String {
  /// Whether this is a day of the calendar, written `2026-12-31`.
  fileprivate var isDate: Bool { utf8.count == 10 && Moment(self) != nil }
}
