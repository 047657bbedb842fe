internal import Glibc

/// embed-rules OUTPUT FOLDER FILE...
///
/// Writes a Swift file that holds rule files as JSON. It is run by the build (`EmbedRules`).
let arguments = CommandLine.arguments
guard arguments.count > 3 else {
  print("usage: embed-rules OUTPUT FOLDER FILE...")
  exit(2)
}
do throws(EmbeddingError) {
  let files = RuleFiles(folder: arguments[2], paths: Array(arguments[3...]))
  try write(EmbeddedSource(try files.documents()).text, to: arguments[1])
} catch {
  print(error)
  exit(1)
}
