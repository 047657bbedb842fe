internal import YAMLText

/// Reads `codes.yaml`.
struct CodeCatalogueReader {
  static func read(_ source: RuleFile) throws(RuleFileError) -> CodeCatalogue {
    let (document, file) = (try source.document(), source.display)
    let lists = ["codes", "lineCodes", "otherCodes"]
    let root = try YAMLMapping(document, file: file, known: lists + ["title", "source"])
    var codes: [ErrorCode] = []
    for list in lists {
      for node in try root.list(list) ?? [] {
        codes.append(try code(node, file: file, list: list))
      }
    }
    return CodeCatalogue(codes)
  }

  private static func code(
    _ node: YAMLNode, file: String, list: String
  ) throws(RuleFileError) -> ErrorCode {
    let known = [
      "code", "status", "name", "text", "area", "since", "until", "history", "countries", "note",
      "source", "group", "unseen",
    ]
    let entry = try YAMLMapping(node, file: file, known: known)
    guard let number = try entry.integer("code") else { throw entry.error(.missingKey("code")) }
    let (name, text) = (try entry.text("name"), try entry.text("text"))
    return ErrorCode(
      code: number, status: try entry.integer("status"), name: name,
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
    for node in try entry.list("history") ?? [] {
      let known = ["since", "until", "status", "text"]
      let revision = try YAMLMapping(node, file: entry.file, known: known)
      result.append(
        .init(
          since: try revision.text("since"), until: try revision.text("until"),
          status: try revision.integer("status"), text: try revision.text("text")))
    }
    return result
  }

  private static func countries(
    _ entry: YAMLMapping
  ) throws(RuleFileError) -> [ErrorCode.CountryList] {
    var result: [ErrorCode.CountryList] = []
    for node in try entry.list("countries") ?? [] {
      let version = try YAMLMapping(node, file: entry.file, known: ["since", "until", "list"])
      result.append(
        .init(
          since: try version.text("since"), until: try version.text("until"),
          countries: try version.texts("list") ?? []))
    }
    return result
  }
}
