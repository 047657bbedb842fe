internal import CPCRE2

/// Memory that matches write to; one thread uses it at a time and may keep it for all patterns.
@safe
public final class MatchWorkspace {
  let data: OpaquePointer?

  /// Makes room for the extent of one match.
  public init() { unsafe data = pcre2_match_data_create_8(1, nil) }

  deinit { unsafe pcre2_match_data_free_8(data) }
}
