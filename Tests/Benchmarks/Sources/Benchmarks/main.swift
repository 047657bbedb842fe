import Glibc
import PartnerCenterLint

/// Answers the lines of the driver, each a workload and how long to repeat it:
///
///     lint OPERATION BODIES CONTEXT MILLISECONDS       CONTEXT is a file, or - for none
///     lint+context OPERATION BODIES CONTEXT MILLISECONDS
///     cel EXPRESSIONS VALUES MILLISECONDS
///     errors OPERATION BODIES CONTEXT                  how many findings of error level
///     allocations OPERATION BODIES CONTEXT
///     repeat OPERATION BODIES CONTEXT COUNT            so many passes, for tools that count instructions
///     load OPERATION BODIES | load everything           in a process of its own, once
///
/// with one line: nanoseconds for one pass, or a number.
var workloads = Workloads()
while let line = readLine() {
  do {
    print(try workloads.answer(line.split(separator: " ").map(String.init)))
  } catch {
    print("error: \(error)")
  }
  fflush(nil)
}
