internal import CEL
internal import JSONText

/// Terms of subscriptions, and days.
extension LintFunctions {
  /// `months(text)`: the length of an ISO 8601 duration of whole months or years.
  static let months = Function(
    "months",
    [
      Overload(
        [.string], .int,
        .unary { value, evaluation in
          guard case .string(let text) = value, let term = Term(text) else {
            return evaluation.error("months() takes a term such as P1M or P1Y")
          }
          return .int(Int64(term.months))
        })
    ])

  /// `isTerm(text)`: an ISO 8601 duration of whole months or years.
  static let isTerm = Function(
    "isTerm",
    [
      Overload(
        [.string], .bool,
        .unary { value, _ in
          guard case .string(let text) = value else { return .bool(false) }
          return .bool(Term(text) != nil)
        })
    ])

  /// `addMonths(time, n)`: the same time of day, n calendar months later; on the last day of that month
  /// where it has no such day.
  static let addMonths = Function(
    "addMonths",
    [
      Overload(
        [.timestamp, .int], .timestamp,
        .binary { value, count, evaluation in
          guard case .timestamp(let time) = value, case .int(let count) = count,
            (-120_000...120_000).contains(count), let later = time.adding(months: Int(count))
          else { return evaluation.error("addMonths() leaves the range of timestamps") }
          return .timestamp(later)
        })
    ])

  /// `isWholeTermsAfter(later, earlier, term)`: the day is that of the earlier one, one or more whole terms on;
  /// false for what is no term.
  static let isWholeTermsAfter = Function(
    "isWholeTermsAfter",
    [
      Overload(
        [.timestamp, .timestamp, .string], .bool,
        .general { arguments, evaluation in
          guard case .timestamp(let later) = arguments[0],
            case .timestamp(let earlier) = arguments[1], case .string(let text) = arguments[2]
          else { return evaluation.error("isWholeTermsAfter() takes two timestamps and a text") }
          return .bool(Term(text).map { later.isWholeTerms($0, after: earlier) } ?? false)
        })
    ])

  /// `lastDayOfMonth(time)`: the day, in UTC, is the last of its month.
  static let lastDayOfMonth = Function(
    "lastDayOfMonth",
    [
      Overload(
        [.timestamp], .bool,
        .unary { value, _ in
          guard case .timestamp(let time) = value else { return .bool(false) }
          return .bool(time.isLastDayOfMonth)
        })
    ])

  /// `date(time)`: midnight UTC of the day.
  static let date = Function(
    "date",
    [
      Overload(
        [.timestamp], .timestamp,
        .unary { value, evaluation in
          guard case .timestamp(let time) = value, let day = Timestamp(time.date) else {
            return evaluation.error("date() takes a timestamp")
          }
          return .timestamp(day)
        })
    ])

  /// `writtenDate(object, name)`: midnight UTC of the day that a member of the body is written with, whatever
  /// its zone makes of it.
  static let writtenDate = Function(
    "writtenDate",
    [
      Overload(
        [.dyn, .string], .timestamp,
        .binary { object, name, evaluation in
          guard case .json(let reference) = object, case .string(let name) = name,
            let member = reference.tree.member(foldedName: name, of: reference.node)
          else { return evaluation.error("writtenDate() takes an object and the name of a date") }
          guard let day = Timestamp(reference.tree.text(of: member).day, form: .lenient) else {
            return .error(.wrongType(member, in: reference.tree))
          }
          return .timestamp(day)
        })
    ])
}
