extension Linter {
  /// A JSON Schema (draft 2020-12) of an operation's body, for editors; nil where the operation has none.
  ///
  /// What JSON Schema cannot say is left out: that names match without regard to case, and all rules. So it
  /// completes and warns while somebody types, and `lint` decides.
  ///
  /// - Throws: `LintError.unknownOperation` where there is no such operation.
  public func schema(of operation: String) throws(LintError) -> [UInt8]? {
    let head = try head(of: operation)
    do {
      return try OperationSchema(head, shared: sharedShapes)?.bytes
    } catch {
      throw .rules(error)
    }
  }

  /// A JSON Schema (draft 2020-12) of rule files, for editors.
  public static var ruleFileSchema: [UInt8] { RuleFileSchema().bytes }
}
