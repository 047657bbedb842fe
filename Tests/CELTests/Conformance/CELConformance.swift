import Testing

/// The tests that others wrote for every implementation of the language, read from outside the
/// project.
@Suite struct CELConformance {
  @Test func allCases() throws {
    guard let folder = ConformanceSuite.folder() else {
      print("CELConformance: skipped, there is no folder shared/conformance/cel")
      return
    }
    let files = ConformanceSuite.files(in: folder)
    #expect(!files.isEmpty)
    for file in files { run(file) }
  }

  private func run(_ file: ConformanceFile) {
    var failures: [String] = []
    for test in file.cases {
      if let failure = ConformanceRunner(test: test.test).failure() {
        failures.append("\(test.name): \(test.expression): \(failure)")
      }
    }
    print("\(file.name): \(file.cases.count - failures.count) passed, \(failures.count) failed")
    #expect(!file.cases.isEmpty, "\(file.name) has no cases")
    for failure in failures { Issue.record("\(file.name)/\(failure)") }
  }
}
