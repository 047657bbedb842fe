internal import CEL
internal import JSONText

extension CompiledOperation.Slots {
  /// Gives the variables of an operation the values of a request.
  ///
  /// - Parameters:
  ///   - document: the body.
  ///   - shape: what the body looks like.
  ///   - parameters: the ids that are known of the path, by name.
  func bind(
    _ document: JSONDocument, _ shape: JSONShape, path parameters: [String: String],
    headers: Headers, context: Context, now: Moment, in evaluation: Evaluation
  ) {
    if let root = document.root {
      let value = evaluation.json(document, root, shape)
      evaluation.set(request, to: value)
      evaluation.set(body, to: value)
    }
    evaluation.set(self.now, to: .timestamp(now.timestamp))
    evaluation.set(self.headers, to: headers.map(in: evaluation))
    if let root = context.document.root {
      evaluation.set(self.context, to: evaluation.json(context.document, root, contextReading))
    }
    for (name, slot) in path {
      let value = parameters[name].map { evaluation.string($0) }
      evaluation.set(slot, to: value ?? evaluation.unknown("path.\(name)"))
    }
  }
}

extension Headers {
  /// A map of the fields by their names in lower case.
  fileprivate func map(in evaluation: Evaluation) -> CEL.Value {
    if isEmpty { return evaluation.map([]) }
    return evaluation.map(
      combined.map { (evaluation.string($0.name), evaluation.string($0.value)) })
  }
}
