internal import CEL
internal import JSONText

/// The functions that rules may call beside CEL's own; `Rules/README.md` describes them.
enum LintFunctions {
  static let all: [Function] = [
    given, whenUnknown, sameText, isGUID, guid, sum, weightedSum, passesLuhn, months, isTerm,
    addMonths, isWholeTermsAfter, lastDayOfMonth, date, writtenDate,
  ]

  // MARK: What is there

  /// `given(x)`: x is there, is not null, no blank text and not the date that .NET writes for one that was
  /// never set (0001-01-01). Unknown stays unknown.
  private static let given = Function(
    "given",
    [
      Overload(
        [.dyn], .bool, isStrict: false,
        .unary { value, _ in
          switch value {
          case .error(.noSuchKey), .null: .bool(false)
          case .error, .unknown: value
          case .string(let text): .bool(!text.isBlank)
          case .timestamp(let time): .bool(time.date.year > 1)
          default: .bool(true)
          }
        })
    ])

  /// `whenUnknown(a, b)`: b where a depends on context that was not given, else a.
  private static let whenUnknown = Function(
    "whenUnknown",
    [
      Overload(
        [.parameter("T"), .parameter("T")], .parameter("T"), isStrict: false,
        .binary { value, fallback, _ in
          if case .unknown = value { return fallback }
          return value
        })
    ])

  // MARK: Texts

  /// `sameText(a, b)`: equal, A–Z counting as a–z, as GUIDs and Partner Center's names are compared.
  private static let sameText = Function(
    "sameText",
    [
      Overload(
        [.string, .string], .bool,
        .binary { first, second, _ in
          guard case .string(let a) = first, case .string(let b) = second else {
            return .bool(false)
          }
          return .bool(a.foldedEquals(b))
        })
    ])

  /// `isGuid(text)`: a GUID as .NET reads one.
  private static let isGUID = Function(
    "isGuid",
    [
      Overload(
        [.string], .bool,
        .unary { value, _ in
          guard case .string(let text) = value else { return .bool(false) }
          return .bool(GUIDText.isUsual(text) || GUIDText(text) != nil)
        })
    ])

  /// `guid(text)`: a GUID with hyphens and nothing around it, as the API's answers have it; any other text
  /// as it is.
  private static let guid = Function(
    "guid",
    [
      Overload(
        [.string], .string,
        .unary { value, evaluation in
          guard case .string(let text) = value, !GUIDText.isUsual(text),
            let guid = GUIDText(text)
          else { return value }
          return evaluation.string(guid.spelling)
        })
    ])
}
