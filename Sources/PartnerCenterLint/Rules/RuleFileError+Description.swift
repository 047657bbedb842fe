internal import YAMLText

extension RuleFileError: CustomStringConvertible {
  /// `file:line:column: sentence`, as compilers print it.
  public var description: String { "\(file):\(line):\(column): \(fact.sentence)" }
}

extension RuleFileError.Fact {
  /// The one place where the facts of rule files become words.
  var sentence: String {
    switch self {
    case .unreadable(let reason): "the file cannot be read: \(reason)"
    case .yaml(let error): error.description
    case .unknownKey(let key, let known): "unknown name \"\(key)\"\(known.hint(for: key))"
    case .missingKey(let key): "\"\(key)\" is missing here"
    case .wrongForm(let expected): "\(expected) is expected here"
    case .unknownWord(let word, let known, let what):
      "\"\(word)\" is no \(what)\(known.hint(for: word))"
    case .duplicateRule(let id): "the rule id \"\(id)\" is taken; ids are unique among all rules"
    case .notOneTest: "a rule has exactly one of \"expression\", \"shape\" and \"syntax\""
    case .onlyWithExpression(let key): "\"\(key)\" goes with \"expression\" only"
    case .missingCode: "a rule of severity error names a \"code\", or null and a \"status\""
    case .noAnswer(let id):
      "the rule \"\(id)\" cannot become an error: it names no code and no status, so its answer is not known"
    case .membersOfTwoSorts:
      "an object has either \"properties\" or \"additionalProperties\": names that are known, or any names"
    case .tooManyShapes(let limit):
      "the shape has more than \(limit) parts once its references are written out"
    case .endlessReference(let name): "the shape \"\(name)\" refers to itself; write its parts out"
    case .taken(let path, let isShipped):
      isShipped
        ? "\"\(path)\" is a file of the shipped rules, which a further directory cannot replace; choose another name"
        : "\"\(path)\" is a file of another directory of rules too; choose another name"
    case .repeatedText(let text): "\"\(text)\" stands twice in this list"
    case .wrongTableName(let name, let file):
      "the table \"\(name)\" stands in a file named \"\(file)\"; expressions read it by the file's name, so both must agree"
    case .ruleOfOperation: "\"operations\" goes with rules in common.yaml only"
    case .onePlace: "a finding points to one place; give one text, not a list"
    case .noPlace: "\"at\" has no meaning in a rule about the JSON text"
    case .faultClaimedTwice(let fault, let other):
      "the fault \"\(fault)\" is already reported by rule \"\(other)\""
    case .blank(let key): "\"\(key)\" is empty; say something"
    case .unknownCode(let code): "code \(code) is not in codes.yaml"
    case .ambiguousCode(let code, let statuses):
      "code \(code) has several meanings; add \"status\": one of \(statuses.map(String.init).joined(separator: ", "))"
    case .unknownPlace(let place, let name, let known):
      "\"\(place)\": the shape has no \"\(name)\" there\(known.hint(for: name))"
    case .wrongPlace(let place, let reason): "\"\(place)\": \(reason)"
    case .unclaimed(let keyword, let place):
      "no rule reports \"\(keyword)\" at \(place); add it to the \"shape\" of a rule"
    case .claimedTwice(let keyword, let place, let other):
      "\"\(keyword)\" at \(place) is already reported by rule \"\(other)\""
    case .expression(let text): text
    case .pattern(let text): text
    case .template(let text): text
    case .reference(let name):
      "the shape \"\(name)\" is not defined; write \"#/$defs/NAME\" or \"shapes.yaml#/$defs/NAME\""
    case .argumentCount(let code, let expected, let found):
      "the text of code \(code) has \(expected) placeholder(s), the rule gives \(found) argument(s)"
    case .duplicateOperation(let name): "the operation \"\(name)\" is defined twice"
    case .unknownRule(let id, let known): "there is no rule \"\(id)\"\(known.hint(for: id))"
    }
  }
}
