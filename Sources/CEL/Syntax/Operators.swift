/// The names under which operators are functions, as in every implementation of CEL.
enum Operators {
  static let not = "!_"
  static let negate = "-_"
  static let equal = "_==_"
  static let notEqual = "_!=_"
  static let isIn = "@in"

  /// The function of a binary operator.
  static func binary(_ symbol: Symbol) -> String {
    switch symbol {
    case .isIn: isIn
    case .equal: equal
    case .notEqual: notEqual
    case .less: "_<_"
    case .lessOrEqual: "_<=_"
    case .greater: "_>_"
    case .greaterOrEqual: "_>=_"
    case .plus: "_+_"
    case .minus: "_-_"
    case .times: "_*_"
    case .divide: "_/_"
    case .modulo: "_%_"
    default: "_\(symbol.rawValue)_"
    }
  }

  /// What people wrote: `+` for `_+_`, and any other name as it is.
  static func spelling(_ function: String) -> String {
    if function == isIn { return "in" }
    guard function.contains("_"), let first = function.utf8.first, !first.isLetter || first == 0x5F
    else { return function }
    let bare = function.filter { $0 != "_" }
    return bare.utf8.allSatisfy { !$0.isLetter && !$0.isDigit } && !bare.isEmpty ? bare : function
  }
}
