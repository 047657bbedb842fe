internal import Glibc

/// Runs the sidecar and leaves with its exit status.
do {
  let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
  if arguments[.help] != nil {
    print(Help.text, terminator: "")
  } else if arguments[.version] != nil {
    print("pclintd \(version)")
  } else {
    var sidecar = try Sidecar(try Configuration(arguments))
    sidecar.run()
  }
} catch {
  StandardError.write(Array("pclintd: \(error)\n".utf8))
  exit(2)
}
