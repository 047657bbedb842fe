import CEL
import Testing

/// What the conformance tests leave open.
@Suite struct LibraryTests {
  static let cases = [
    OutcomeCase("'a,b,,c'.split(',')", "[string a, string b, string , string c]"),
    OutcomeCase("'äbc'.split('')", "[string ä, string b, string c]"),
    OutcomeCase("''.split('')", "[]"), OutcomeCase("''.split(',')", "[string ]"),
    OutcomeCase("'abab'.replace('', '-')", "string -a-b-a-b-"),
    OutcomeCase("'abab'.replace('', '-', 2)", "string -a-bab"),
    OutcomeCase("'abab'.replace('b', '', 1)", "string aab"),
    OutcomeCase("'aaaa'.indexOf('aa', 1)", "int 1"),
    OutcomeCase("'aaaa'.lastIndexOf('aa')", "int 2"),
    OutcomeCase("'äöü'.reverse()", "string üöä"),
    OutcomeCase("'Äb'.upperAscii()", "string ÄB"),
    OutcomeCase("'\\u2003a \\t'.trim()", "string a"),
    OutcomeCase("'  '.trim()", "string "),
    OutcomeCase(long + ".contains('" + String(repeating: "ab", count: 30) + "b')", "bool false"),
    OutcomeCase(long + ".contains('" + String(repeating: "ab", count: 30) + "c')", "bool true"),
    OutcomeCase("'x'.matches('^x$')", "bool true"),
    OutcomeCase("'x\\n'.matches('^x$')", "bool false"),
    OutcomeCase("['^a', '^b'].filter(p, 'bcd'.matches(p))", "[string ^b]"),
    OutcomeCase(
      "['('].exists(p, 'b'.matches(p))", "error '(' is no regular expression that can be used here"),
    OutcomeCase("math.greatest(1, 2, 3, 2)", "int 3"),
    OutcomeCase("math.least([])", "error 'math.least' does not take values of these types"),
    OutcomeCase("math.sqrt(16)", "double 4.0"),
    OutcomeCase("base64.encode(b'hello')", "string aGVsbG8="),
    OutcomeCase("base64.decode('a')", "error a text cannot be read as bytes"),
    OutcomeCase("base64.decode('aGVsbG8=')", "bytes [104, 101, 108, 108, 111]"),
    OutcomeCase("base64.decode('====')", "error a text cannot be read as bytes"),
    OutcomeCase("string(ip('2001:db8:0:0:1:0:0:1'))", "string 2001:db8::1:0:0:1"),
    OutcomeCase("string(ip('::'))", "string ::"),
    OutcomeCase("string(ip('1:0:2:3:4:5:6:7'))", "string 1:0:2:3:4:5:6:7"),
    OutcomeCase(
      "['1.2.3', '01.2.3.4', '256.1.1.1', '1.2.3.4.', ':::', '1::2::3', 'g::', '1:2:3:4:5:6:7:8:9', '::1%eth0'].exists(x, isIP(x))",
      "bool false"),
    OutcomeCase(
      "['10.0.0.0/33', '10.0.0.0', '10.0.0.0/', '10.0.0.0/08', '::/129'].exists(x, isCIDR(x))",
      "bool false"),
    OutcomeCase("int('+5') + int('-5')", "int 0"),
    OutcomeCase("int(' 5')", "error a text cannot be read as int"),
    OutcomeCase("int('9223372036854775808')", "error a text cannot be read as int"),
    OutcomeCase("uint('-1')", "error a text cannot be read as uint"),
    OutcomeCase("double('0x10')", "error a text cannot be read as double"),
    OutcomeCase("double('nan')", "error a text cannot be read as double"),
    OutcomeCase("string(1.0) + string(1e100)", "string 11e+100"),
    OutcomeCase("'x' in ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'x']", "bool true"),
    OutcomeCase("dyn(3.0) in [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]", "bool true"),
    OutcomeCase("dyn('3') in [1, 2, 3]", "bool false"),
    OutcomeCase("dyn([1]) in [1, 2, 3]", "bool false"),
    OutcomeCase("2 in {1: 'a', 2: 'b'}", "bool true"),
    OutcomeCase("{1: 2}.transformMapEntry(k, v, {v: k})", "{int 2: int 1}"),
    OutcomeCase(
      "{1: 2, 3: 2}.transformMapEntry(k, v, {v: k})", "error a map has the same key twice"),
  ]

  private static let long =
    "'" + String(repeating: "ab", count: 50) + "a" + String(repeating: "ab", count: 30) + "c'"

  @Test(arguments: cases)
  func yields(_ test: OutcomeCase) throws {
    #expect(try outcome(test.expression) == test.outcome)
  }

  static let patterns: [(pattern: String, construct: String?)] = [
    ("a++", "a possessive quantifier"), ("a{2}+", "a possessive quantifier"),
    ("(?>a)", "an atomic group"), ("(?<=a)b", "look-behind"), ("(?!a)", "look-ahead"),
    ("(?P<n>a)", nil), ("(?<n>a)", nil), ("(?i)a", nil), ("[(?=]+", nil), ("[]a(?=]", nil),
    ("[[:alpha:](?=]", nil), ("\\(?=a", nil), ("[\\](?=]", nil), ("\\1", "a back-reference"),
    ("(?1)", "a recursive or branch-reset group"), ("(*FAIL)", "a control verb"),
  ]

  @Test(arguments: patterns)
  func refusesWhatRE2Lacks(_ pattern: String, _ construct: String?) {
    let complaint = complaints("''.matches(r'\(pattern)')").map { $0.drop { $0 != " " } }
    let expected = construct.map { [" the pattern uses \($0), which RE2 does not have"] } ?? []
    #expect(complaint.map { String($0) } == expected)
  }

  @Test func patternsOfPCRE2() throws {
    var environment = Environment()
    environment.patternSyntax = .pcre2
    #expect(try outcome("'ab'.matches('^(?=a)')", in: environment) == "bool true")
    #expect(try outcome("['(?=b)'].exists(p, 'ab'.matches(p))", in: environment) == "bool true")
  }

  @Test func extensionsCanBeLeftOut() {
    let environment = Environment(extensions: [])
    #expect(
      complaints("math.abs(1)", in: environment)
        == ["1:1: there is no function 'math.abs'"])
    #expect(complaints("[1].all(i, v, true)", in: environment).count == 3)
    #expect(complaints("[1].all(v, true)", in: environment).isEmpty)
  }
}
