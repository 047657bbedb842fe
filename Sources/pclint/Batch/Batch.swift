internal import PartnerCenterLint

/// Lints the files of a command line: on all cores, in their order, in memory that does not grow with them.
struct Batch {
  let worker: BatchWorker
  let files: [ReportFile]
  let paths: [InputPath]
  /// Where in a larger file the first line of a file of lines stands.
  let origin: TextOrigin
  let jobs: Int

  /// Does it all.
  ///
  /// - Returns: what came of it, and the exit status.
  func run(_ progress: inout Progress) throws -> (totals: Totals, status: ExitStatus) {
    var parts = BatchParts(paths, origin: origin)
    var sum = BatchSum(files, worker.formats)
    if let only = parts.only {
      sum.add(worker.output(of: only))
    } else {
      let pipeline = OrderedPipeline(threads: jobs) { [worker] in worker.output(of: $0) }
      defer { pipeline.close() }
      while pipeline.fill(from: { parts.next() }) {
        let output = pipeline.next()
        if !output.complaints.isEmpty { progress.clear() }
        sum.add(output)
        progress.advance(requests: output.totals.requests, bytes: output.bytes)
      }
    }
    progress.clear()
    return (sum.totals, try sum.finish(rules: worker.linter.linter.rules))
  }
}
