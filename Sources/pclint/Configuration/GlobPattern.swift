/// A glob pattern of paths, as `.gitignore` has them: `*` and `?` within a name, `**` for any number of names.
///
/// A pattern without a slash is about the name alone, in any folder.
struct GlobPattern: Sendable, Equatable {
  let text: String
  private let names: [[Unicode.Scalar]]

  init(_ text: String) {
    self.text = text
    let isName = !text.contains("/")
    let path = text.hasPrefix("/") ? String(text.dropFirst()) : text
    names = ((isName ? ["**"] : []) + path.split(separator: "/").map(String.init)).map {
      Array($0.unicodeScalars)
    }
  }

  /// Whether a path, with `/` between its names, is one of those meant.
  func matches(_ path: String) -> Bool {
    let given = path.split(separator: "/").filter { $0 != "." }.map { Array($0.unicodeScalars) }
    return GlobPattern.matches(names[...], given[...])
  }

  private static func matches(
    _ pattern: ArraySlice<[Unicode.Scalar]>, _ path: ArraySlice<[Unicode.Scalar]>
  ) -> Bool {
    let fits = { (wanted: [Unicode.Scalar], name: [Unicode.Scalar]) in
      matches(
        wanted[...], name[...], isAny: { $0 == "*" }, fits: { $0 == "?" || $0 == $1 })
    }
    return matches(pattern, path, isAny: { $0 == ["*", "*"] }, fits: fits)
  }

  /// Whether elements fit a pattern in which one element stands for any number of them; linear but for the
  /// last such element, to which it goes back.
  private static func matches<Element>(
    _ pattern: ArraySlice<Element>, _ given: ArraySlice<Element>, isAny: (Element) -> Bool,
    fits: (Element, Element) -> Bool
  ) -> Bool {
    var (wanted, at) = (pattern.startIndex, given.startIndex)
    var retry: (wanted: Int, at: Int)?
    while at < given.endIndex {
      if wanted < pattern.endIndex, isAny(pattern[wanted]) {
        retry = (wanted + 1, at)
        wanted += 1
      } else if wanted < pattern.endIndex, fits(pattern[wanted], given[at]) {
        wanted += 1
        at += 1
      } else if let last = retry {
        retry = (last.wanted, last.at + 1)
        (wanted, at) = (last.wanted, last.at + 1)
      } else {
        return false
      }
    }
    return pattern[wanted...].allSatisfy(isAny)
  }
}
