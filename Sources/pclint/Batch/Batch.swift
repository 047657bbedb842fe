internal import PartnerCenterLint

/// Lints the files of a command line: on all cores, in their order, in memory that does not grow with them.
struct Batch {
  let worker: BatchWorker
  /// What is done with mended files; nil where none are.
  var mending: Mending?
  let files: [ReportFile]
  let paths: [InputPath]
  /// Where in a larger file the first line of a file of lines stands.
  let origin: TextOrigin
  let jobs: Int

  /// Does it all.
  func run(_ progress: inout Progress) throws -> BatchOutcome {
    var parts = BatchParts(paths, origin: origin, splitsLines: mending == nil)
    var sum = BatchSum(files, worker.formats, mending)
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
    return try sum.finish(rules: worker.linter.linter.rules)
  }
}
