/// An optional value: the value it holds, or none.
@safe
public struct OptionalReference: BitwiseCopyable {
  private let held: UnsafePointer<Value>?

  /// The optional that holds nothing.
  static let none = OptionalReference()

  private init() { unsafe held = nil }

  /// - Parameter held: memory that outlives the reference.
  @unsafe init(_ held: UnsafePointer<Value>) { unsafe self.held = held }

  /// The value, or nil where there is none.
  public var value: Value? { unsafe held?.pointee }
}

extension OptionalReference: @unchecked Sendable {}
