internal import PartnerCenterLint

/// Turns pieces of the input into entries of the reports; used from all threads.
struct BatchWorker: Sendable {
  let linter: RequestLinter
  let formats: [any ReportFormat]
  let threshold: FailureThreshold
  let filter: FindingFilter
  /// Mends files before they are linted; nil where they are linted as they are.
  var fixer: Fixer?
  /// Whether the files are written.
  var writesFixes = false
  let measuresTime: Bool

  func output(of part: BatchPart) -> BatchOutput {
    var output = BatchOutput(entries: Array(repeating: [], count: formats.count))
    if measuresTime { output.totals.times = RuleTimes() }
    do throws(InputError) {
      switch part {
      case .file(let path, let origin):
        let file = try mended(RequestFile(path, origin: origin), &output)
        output.bytes = file.source.bytes.count
        add(try file.items(), to: &output, file: path.name)
      case .lines(let block):
        output.bytes = block.bytes.count
        add(block.items, to: &output, file: block.name)
      case .fault(let error): throw error
      }
    } catch {
      fail("\(error)", &output)
    }
    return output
  }

  private func mended(
    _ file: RequestFile, _ output: inout BatchOutput
  ) throws(InputError) -> RequestFile {
    guard let fixer else { return file }
    var mended = MendedFile(path: file.path, outcome: try fixer.outcome(for: file))
    guard let outcome = mended.outcome else {
      output.mended = mended
      return file
    }
    if writesFixes, outcome.made > 0, let path = file.path.file {
      do throws(UsageError) {
        mended.stamp = try FileReplacement.write(outcome.after, to: path)
      } catch {
        // Then the file is what it was.
        fail("\(error)", &output)
        return file
      }
    }
    output.mended = mended
    return file.holding(outcome.after)
  }

  private func add(_ items: [FoundItem], to output: inout BatchOutput, file: String) {
    for item in items {
      switch item {
      case .request(let found): add(found, to: &output)
      case .skipped(let line, let what): skip("\(file):\(line): \(what)", &output)
      case .fault(let error): fail("\(error)", &output)
      }
    }
  }

  private func add(_ found: FoundRequest, to output: inout BatchOutput) {
    switch linter.lint(found, times: &output.totals.times) {
    case .linted(let linted): add(linted, to: &output)
    case .unknown(let line, let what): skip("\(found.source.name):\(line): \(what)", &output)
    case .failed(let sentence): fail(sentence, &output)
    }
  }

  private func add(_ all: LintedRequest, to output: inout BatchOutput) {
    let linted = filter.filtered(all, &output.totals.filtered)
    output.totals.add(linted.report)
    if threshold.isReached(by: linted.report), output.status == .clean { output.status = .rejected }
    for (index, format) in formats.enumerated() {
      let entry = format.entry(linted)
      if entry.isEmpty { continue }
      if !output.entries[index].isEmpty { output.entries[index] += format.separator }
      output.entries[index] += entry
    }
  }

  private func skip(_ what: String, _ output: inout BatchOutput) {
    output.totals.skipped += 1
    output.skipped.append(printableLine(what))
  }

  private func fail(_ sentence: String, _ output: inout BatchOutput) {
    output.totals.failures += 1
    output.complaints.append(sentence)
    output.status = .failed
  }
}
