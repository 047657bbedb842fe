internal import Glibc
internal import PartnerCenterLint
internal import Synchronization
internal import SystemCalls

extension Metrics {
  /// The text format of Prometheus, version 0.0.4.
  func text() -> String {
    let counts = counts.withLock { $0 }
    let gauges = gauges.withLock { $0 }.read()
    var page = MetricsText()
    add(requests: counts, to: &page)
    page.family(
      "pclint_predictions_total", "counter", "Predicted answers by operation and outcome.")
    page.samples(counts.predictions) {
      [("operation", $0.operation), ("outcome", $0.outcome.rawValue)]
    }
    page.family("pclint_findings_total", "counter", "Findings by rule.")
    page.samples(counts.findings) { [("rule", $0.rule), ("severity", $0.severity.rawValue)] }
    page.family(
      "pclint_batch_faulty_lines_total", "counter", "Lines of batches that could not be linted.")
    page.sample([], counts.faultyLines)
    page.family("pclint_rules_loaded", "gauge", "Rules that are in force.")
    page.sample([], counts.rules)
    page.family("pclint_rules_loaded_timestamp_seconds", "gauge", "When they were read.")
    page.sample([], counts.lastReload)
    page.family("pclint_reloads_total", "counter", "Reloads by result, since the start.")
    page.sample([("result", "failure")], counts.failedReloads)
    page.sample([("result", "success")], counts.reloads)
    page.family("pclint_connections", "gauge", "Open connections.")
    page.sample([], gauges.connections)
    page.family("pclint_log_lines_dropped_total", "counter", "Log lines that could not be written.")
    page.sample([], gauges.droppedLines)
    page.family("pclint_build_info", "gauge", "The version, as a label.")
    page.sample([("version", Linter.version)], 1)
    addProcess(to: &page)
    return page.text
  }

  private func add(requests counts: Counts, to page: inout MetricsText) {
    page.family("pclint_requests_total", "counter", "Requests by route and HTTP status.")
    page.samples(counts.requests) { [("route", $0.route), ("code", String($0.status))] }
    page.family(
      "pclint_requests_unanswered_total", "counter",
      "Requests whose client went before there was an answer.")
    page.sample([], counts.unanswered)
    let name = "pclint_request_duration_seconds"
    page.family(name, "histogram", "From the header of a request to the end of its answer.")
    var sum = 0
    for (bound, count) in zip(Metrics.bounds.map { "\($0)" } + ["+Inf"], counts.durations) {
      sum += count
      page.sample([("le", bound)], sum, suffix: "_bucket")
    }
    page.sample([], Double(counts.nanoseconds) / 1e9, suffix: "_sum")
    page.sample([], sum, suffix: "_count")
  }

  private func addProcess(to page: inout MetricsText) {
    var usage = rusage()
    unsafe getrusage(RUSAGE_SELF.rawValue, &usage)
    let time = { (value: timeval) in Double(value.tv_sec) + Double(value.tv_usec) / 1e6 }
    page.family("process_cpu_seconds_total", "counter", "Processor time, of user and system.")
    page.sample([], time(usage.ru_utime) + time(usage.ru_stime))
    guard let file = try? ReadableFile("/proc/self/statm").contents(limit: 4096) else { return }
    let pages = String(decoding: file, as: UTF8.self).split(separator: " ").compactMap { Int($0) }
    guard pages.count > 1 else { return }
    page.family("process_resident_memory_bytes", "gauge", "Memory in use.")
    page.sample([], pages[1] * sysconf(Int32(_SC_PAGESIZE)))
  }
}
