extension String {
  /// The text with some characters written otherwise.
  ///
  /// - Parameter replacements: a few; a dictionary would only take time to set up.
  func replacing(_ replacements: KeyValuePairs<Unicode.Scalar, String>) -> String {
    var result = ""
    for scalar in unicodeScalars {
      if let replacement = replacements.first(where: { $0.key == scalar }) {
        result += replacement.value
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
