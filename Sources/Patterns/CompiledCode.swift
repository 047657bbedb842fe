internal import CPCRE2

/// PCRE2's compiled code and the limits of its matches: the one owner of both C objects.
///
/// Both are only read after `init`, which is what makes the class safe to share.
@safe
final class CompiledCode: @unchecked Sendable {
  private let code: OpaquePointer
  private let limits: OpaquePointer

  private static let options =
    PCRE2_UTF | PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C | PCRE2_NEVER_UCP

  init(_ source: String, options: UInt32) throws(PatternError) {
    var failure: Int32 = 0
    var offset = 0
    var source = source
    let compiled = source.withUTF8 { bytes in
      unsafe pcre2_compile_8(
        bytes.baseAddress, bytes.count, CompiledCode.options | options, &failure, &offset, nil)
    }
    guard let compiled = unsafe compiled else {
      throw .invalid(offset: offset, reason: CompiledCode.reason(failure))
    }
    guard let limits = unsafe CompiledCode.matchLimits() else {
      unsafe pcre2_code_free_8(compiled)
      throw .outOfMemory
    }
    unsafe self.code = compiled
    unsafe self.limits = limits
  }

  /// The same code translated for the machine; nil where there is no memory for it.
  ///
  /// Where the machine offers no JIT the interpreter answers the same, more slowly.
  init?(translating other: CompiledCode) {
    guard let copy = unsafe pcre2_code_copy_8(other.code) else { return nil }
    guard let limits = unsafe CompiledCode.matchLimits() else {
      unsafe pcre2_code_free_8(copy)
      return nil
    }
    _ = unsafe pcre2_jit_compile_8(copy, PCRE2_JIT_COMPLETE)
    unsafe self.code = copy
    unsafe self.limits = limits
  }

  private static func matchLimits() -> OpaquePointer? {
    guard let limits = unsafe pcre2_match_context_create_8(nil) else { return nil }
    unsafe pcre2_set_match_limit_8(limits, Pattern.matchLimit)
    unsafe pcre2_set_depth_limit_8(limits, Pattern.depthLimit)
    return unsafe limits
  }

  deinit {
    unsafe pcre2_match_context_free_8(limits)
    unsafe pcre2_code_free_8(code)
  }

  /// One search of the whole text, which is known to be well-formed UTF-8.
  func match(_ text: UnsafeBufferPointer<UInt8>, _ workspace: MatchWorkspace) -> Pattern.Match {
    let outcome = unsafe pcre2_match_8(
      code, text.baseAddress, text.count, 0, PCRE2_NO_UTF_CHECK, workspace.data, limits)
    if outcome >= 0 { return .yes }
    return outcome == PCRE2_ERROR_NOMATCH ? .no : .limitExceeded
  }

  private static func reason(_ failure: Int32) -> String {
    unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { buffer in
      let count = unsafe pcre2_get_error_message_8(failure, buffer.baseAddress, buffer.count)
      guard count > 0 else { return "unknown error \(failure)" }
      return unsafe String(decoding: buffer.prefix(Int(count)), as: UTF8.self)
    }
  }
}
