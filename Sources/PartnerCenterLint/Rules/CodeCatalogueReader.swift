internal import JSONText

/// Reads `codes.yaml`.
struct CodeCatalogueReader {
  private static let lists: [StaticString] = ["codes", "lineCodes", "otherCodes"]
  private static let keys = [
    "code", "status", "name", "text", "area", "since", "until", "history", "countries", "note",
    "source", "group", "unseen",
  ]

  static func read(_ source: RuleFile) throws(RuleFileError) -> CodeCatalogue {
    CodeCatalogue(
      try codes(try source.root(known: lists.map(\.description) + ["title", "source"])))
  }

  /// Reads what the catalogue that is built in has of one number.
  static func readEmbedded(_ number: Int, of file: RuleFile) throws(RuleFileError) -> CodeCatalogue
  {
    guard let piece = EmbeddedRules.codes.first(where: { $0.code == number }) else {
      return CodeCatalogue([])
    }
    let document = JSONDocument(embedded: piece.json)
    return CodeCatalogue(try codes(YAMLMapping(embedded: document, file: file.display)))
  }

  private static func codes(_ root: YAMLMapping) throws(RuleFileError) -> [ErrorCode] {
    var codes: [ErrorCode] = []
    for list in lists {
      for entry in try root.mappings(list, known: keys) {
        codes.append(try code(entry, list: list.description))
      }
    }
    return codes
  }

  private static func code(_ entry: YAMLMapping, list: String) throws(RuleFileError) -> ErrorCode {
    guard let number = try entry.integer("code") else { throw entry.error(.missingKey("code")) }
    let (name, text) = (try entry.text("name"), try entry.text("text"))
    return ErrorCode(
      code: number, status: try entry.status("status"), name: name,
      text: text ?? name ?? "", place: try place(entry, list: list),
      area: try entry.text("area"), since: try entry.text("since"), until: try entry.text("until"),
      history: try history(entry), countryLists: try countries(entry), note: try entry.text("note"),
      unseen: try entry.text("unseen"),
      source: try entry.text("source"))
  }

  private static func place(
    _ entry: YAMLMapping, list: String
  ) throws(RuleFileError) -> ErrorCode.Place {
    switch list {
    case "codes": return .body
    case "lineCodes": return .cartLine
    default: return .other(try entry.requiredText("group"))
    }
  }

  private static func history(_ entry: YAMLMapping) throws(RuleFileError) -> [ErrorCode.Revision] {
    var result: [ErrorCode.Revision] = []
    for revision in try entry.mappings("history", known: ["since", "until", "status", "text"]) {
      result.append(
        .init(
          since: try revision.text("since"), until: try revision.text("until"),
          status: try revision.status("status"), text: try revision.text("text")))
    }
    return result
  }

  private static func countries(
    _ entry: YAMLMapping
  ) throws(RuleFileError) -> [ErrorCode.CountryList] {
    var result: [ErrorCode.CountryList] = []
    for version in try entry.mappings("countries", known: ["since", "until", "list"]) {
      result.append(
        .init(
          since: try version.text("since"), until: try version.text("until"),
          countries: try version.texts("list") ?? []))
    }
    return result
  }
}
