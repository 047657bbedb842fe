internal import PartnerCenterLint

/// `pclint score`: compares predictions with the answers that really came. Nothing leaves the machine.
struct ScoreCommand {
  private let settings: LintSettings

  init(_ arguments: Arguments) throws { settings = try LintSettings(arguments) }

  /// - Returns: `rejected` where a false alarm is among them.
  func run() throws -> ExitStatus {
    let linter = try settings.requestLinter()
    var score = Score()
    var status = ExitStatus.clean
    for path in try settings.paths(InputKind.recordingSuffixes, writing: []) {
      do throws(InputError) {
        for item in try RecordingReader.recordings(path) {
          do throws(InputError) {
            add(try item.get(), linter, to: &score)
          } catch {
            complain(error, &status)
          }
        }
      } catch {
        complain(error, &status)
      }
    }
    let isRedacted = settings.arguments[.redact] != nil
    if isRedacted {
      StandardOutput.write(try RedactedReport(score, linter.linter).bytes)
    } else {
      StandardOutput.write(score.text)
    }
    if score.isEmpty, status == .clean {
      StandardError.complain("pclint: no exchange was found")
      return .failed
    }
    return max(status, score.hasFalseAlarm ? .rejected : .clean)
  }

  private func add(_ recording: Recording, _ linter: RequestLinter, to score: inout Score) {
    var times: RuleTimes?
    guard !recording.answer.isBeyondPrediction,
      case .linted(let linted) = linter.lint(recording.found, times: &times)
    else {
      score.passedOver += 1
      return
    }
    let place = "\(recording.found.source.name):\(recording.found.label?.line ?? 1)"
    score.add(Comparison(place: place, linted: linted, answer: recording.answer))
  }

  private func complain(_ error: InputError, _ status: inout ExitStatus) {
    StandardError.complain("pclint: \(error)")
    status = .failed
  }
}
