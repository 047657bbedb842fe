import CEL
import Testing

@Suite struct ValueSizeTests {
  /// Three words and a tag, which results have registers for.
  @Test func valuesFitInRegisters() {
    #expect(MemoryLayout<Value>.size == 3 * MemoryLayout<Int>.size + 1)
  }
}
