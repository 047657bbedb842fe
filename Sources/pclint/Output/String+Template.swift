extension String {
  /// A template as people read it: `${variables.numberForm}` as `<numberForm>`, longer expressions as `<…>`.
  var withoutExpressions: String {
    var result = ""
    var rest = self[...]
    while let dollar = rest.firstIndex(of: "$") {
      result += rest[..<dollar]
      rest = rest[dollar...].dropFirst()
      guard rest.first == "{", let end = rest.firstIndex(of: "}") else {
        result.append("$")
        continue
      }
      let expression = rest[..<end].dropFirst()
      let name = expression.split(separator: ".").last ?? ""
      let isPath = expression.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." }
      result += isPath ? "<\(name)>" : "<…>"
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
