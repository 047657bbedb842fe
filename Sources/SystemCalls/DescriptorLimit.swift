internal import Glibc

/// How many files may be open.
public enum DescriptorLimit {
  /// Raises the soft limit, as far as the hard one lets it.
  ///
  /// - Returns: whether so many may be open now.
  public static func raise(to wanted: Int) -> Bool {
    var limit = rlimit()
    let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    guard unsafe getrlimit(kind, &limit) == 0 else { return true }
    guard limit.rlim_cur < rlim_t(wanted) else { return true }
    limit.rlim_cur = min(rlim_t(wanted), limit.rlim_max)
    return unsafe setrlimit(kind, &limit) == 0 && limit.rlim_cur == rlim_t(wanted)
  }
}
