internal import Glibc
internal import PartnerCenterLint
internal import Synchronization

extension Metrics {
  /// The text format of Prometheus, version 0.0.4.
  func text() -> String {
    let counts = counts.withLock { $0 }
    let gauges = gauges.withLock { $0 }()
    var page = MetricsText()
    add(requests: counts, to: &page)
    page.family(
      "pclint_predictions_total", "counter", "Predicted answers by operation and outcome.")
    for (key, count) in counts.predictions {
      page.sample([("operation", key.operation), ("outcome", key.outcome.rawValue)], count)
    }
    page.family("pclint_findings_total", "counter", "Findings by rule.")
    for (key, count) in counts.findings {
      page.sample([("rule", key.rule), ("severity", key.severity.rawValue)], count)
    }
    page.family("pclint_rules_loaded", "gauge", "Rules that are in force.")
    page.sample([], counts.rules)
    page.family("pclint_rules_loaded_timestamp_seconds", "gauge", "When they were read.")
    page.sample([], counts.lastReload)
    page.family("pclint_reloads_total", "counter", "Reloads by result, since the start.")
    page.sample([("result", "success")], counts.reloads)
    page.sample([("result", "failure")], counts.failedReloads)
    page.family("pclint_connections", "gauge", "Open connections.")
    page.sample([], gauges.connections)
    page.family("pclint_log_lines_dropped_total", "counter", "Log lines that could not be written.")
    page.sample([], gauges.droppedLines)
    page.family("pclint_build_info", "gauge", "The version, as a label.")
    page.sample([("version", version)], 1)
    addProcess(to: &page)
    return page.text
  }

  private func add(requests counts: Counts, to page: inout MetricsText) {
    page.family("pclint_requests_total", "counter", "Requests by route and HTTP status.")
    for (key, count) in counts.requests {
      page.sample([("route", key.route), ("code", String(key.status))], count)
    }
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
    guard let file = try? FileBytes.read("/proc/self/statm") else { return }
    let pages = String(decoding: file, as: UTF8.self).split(separator: " ").compactMap { Int($0) }
    guard pages.count > 1 else { return }
    page.family("process_resident_memory_bytes", "gauge", "Memory in use.")
    page.sample([], pages[1] * sysconf(Int32(_SC_PAGESIZE)))
  }
}

/// Builds the text; samples of a family are sorted, so that two pages compare.
struct MetricsText {
  private(set) var lines: [String] = []
  private var name = ""
  private var samples: [String] = []

  /// All lines, each with its end.
  var text: String { (lines + samples.sorted()).map { $0 + "\n" }.joined() }

  mutating func family(_ name: String, _ kind: String, _ help: String) {
    lines += self.name.hasSuffix("_seconds") ? samples : samples.sorted()
    samples = []
    self.name = name
    lines += ["# HELP \(name) \(help)", "# TYPE \(name) \(kind)"]
  }

  mutating func sample(_ labels: [(String, String)], _ value: some Any, suffix: String = "") {
    let list = labels.map { "\($0)=\"\($1)\"" }.joined(separator: ",")
    samples.append("\(name)\(suffix)\(list.isEmpty ? "" : "{\(list)}") \(value)")
  }
}
