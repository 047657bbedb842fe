internal import CPCRE2
internal import Synchronization

/// PCRE2's compiled code and the limits of its matches: the one owner of these C objects.
///
/// They are only read once others can see them, which is what makes the class safe to share.
@safe
final class CompiledCode: @unchecked Sendable {
  /// Code for PCRE2's interpreter.
  private let code: OpaquePointer
  /// A copy translated for the machine, made once it pays: that takes as long as some dozens of matches, and
  /// a process that lints one request makes one or two with each pattern.
  private let translated = unsafe Atomic<OpaquePointer?>(nil)
  private let uses = Atomic(0)
  private let limits: OpaquePointer

  private static let options =
    PCRE2_UTF | PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C | PCRE2_NEVER_UCP
  private static let usesBeforeTranslation = 16

  init(_ source: String) throws(PatternError) {
    var failure: Int32 = 0
    var offset = 0
    var source = source
    let compiled = source.withUTF8 { bytes in
      unsafe pcre2_compile_8(
        bytes.baseAddress, bytes.count, CompiledCode.options, &failure, &offset, nil)
    }
    guard let compiled = unsafe compiled else {
      throw .invalid(offset: offset, reason: CompiledCode.reason(failure))
    }
    guard let limits = unsafe pcre2_match_context_create_8(nil) else {
      unsafe pcre2_code_free_8(compiled)
      throw .outOfMemory
    }
    unsafe pcre2_set_match_limit_8(limits, Pattern.matchLimit)
    unsafe pcre2_set_depth_limit_8(limits, Pattern.depthLimit)
    unsafe self.code = compiled
    unsafe self.limits = limits
  }

  deinit {
    unsafe pcre2_match_context_free_8(limits)
    unsafe pcre2_code_free_8(translated.load(ordering: .acquiring))
    unsafe pcre2_code_free_8(code)
  }

  /// One search of the whole text, which is known to be well-formed UTF-8.
  func match(_ text: UnsafeBufferPointer<UInt8>, _ workspace: MatchWorkspace) -> Pattern.Match {
    if let translated = unsafe translated.load(ordering: .acquiring) {
      return unsafe run(translated, text, workspace)
    }
    if uses.add(1, ordering: .relaxed).newValue <= CompiledCode.usesBeforeTranslation {
      let answer = unsafe match(text, code, workspace)
      // The interpreter reaches its limits sooner; the answer must not depend on earlier uses.
      if answer != .limitExceeded { return answer }
    }
    return unsafe match(text, translate(), workspace)
  }

  /// Calls the translated code itself: `pcre2_match_8` looks at its arguments for as long as a match takes.
  private func run(
    _ code: OpaquePointer, _ text: UnsafeBufferPointer<UInt8>, _ workspace: MatchWorkspace
  ) -> Pattern.Match {
    guard let start = text.baseAddress else { return unsafe match(text, code, workspace) }
    let outcome = unsafe pcre2_jit_match_8(
      code, start, text.count, 0, 0, workspace.data, limits)
    if outcome >= 0 { return .yes }
    if outcome == PCRE2_ERROR_NOMATCH { return .no }
    // The machine has no JIT.
    if outcome == PCRE2_ERROR_JIT_BADOPTION { return unsafe match(text, code, workspace) }
    return .limitExceeded
  }

  private func match(
    _ text: UnsafeBufferPointer<UInt8>, _ code: OpaquePointer, _ workspace: MatchWorkspace
  ) -> Pattern.Match {
    let outcome = unsafe pcre2_match_8(
      code, text.baseAddress, text.count, 0, PCRE2_NO_UTF_CHECK, workspace.data, limits)
    if outcome >= 0 { return .yes }
    return outcome == PCRE2_ERROR_NOMATCH ? .no : .limitExceeded
  }

  private func translate() -> OpaquePointer {
    guard let copy = unsafe pcre2_code_copy_8(code) else { return unsafe code }
    // Where the machine offers no JIT the copy is interpreted too.
    _ = unsafe pcre2_jit_compile_8(copy, PCRE2_JIT_COMPLETE)
    let outcome = unsafe translated.compareExchange(
      expected: nil, desired: copy, ordering: .acquiringAndReleasing)
    guard let first = unsafe outcome.original else { return unsafe copy }
    unsafe pcre2_code_free_8(copy)
    return unsafe first
  }

  private static func reason(_ failure: Int32) -> String {
    unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { buffer in
      let count = unsafe pcre2_get_error_message_8(failure, buffer.baseAddress, buffer.count)
      guard count > 0 else { return "unknown error \(failure)" }
      return unsafe String(decoding: buffer.prefix(Int(count)), as: UTF8.self)
    }
  }
}
