internal import Glibc
internal import HTTPServer
internal import PartnerCenterLint

/// Runs the sidecar and leaves with its exit status.
do {
  let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
  if arguments[.help] != nil {
    print(Help.text, terminator: "")
  } else if arguments[.version] != nil {
    print("pclintd \(Linter.version)")
  } else if arguments[.probe] != nil {
    let address = try Configuration(arguments).address
    exit(StatusProbe.status(of: "/readyz", at: address, seconds: 3) == 200 ? 0 : 1)
  } else {
    var sidecar = try Sidecar(try Configuration(arguments))
    sidecar.run()
  }
} catch {
  StandardError.write(Array("pclintd: \(error)\n".utf8))
  exit(2)
}
