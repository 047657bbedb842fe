/// Text from a request without what could steer a terminal; newlines stay.
func printable(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    let isDirection =
      (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    result.append((isControl && scalar != "\n") || isDirection ? "\u{FFFD}" : scalar)
  }
  return String(result)
}

/// The same in one line, as names of files are told: a newline in them must not begin another line.
func printableLine(_ text: String) -> String { printable(text).replacing(["\n": "\\n"]) }
