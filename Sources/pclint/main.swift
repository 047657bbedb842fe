internal import Glibc

/// Runs the command line and leaves with its exit status.
var words = Array(CommandLine.arguments.dropFirst())
if words.first == "help" { words[0] = "--help" }
let command = words.first.flatMap(Command.init(rawValue:))
if command != nil { words.removeFirst() }
let status = Session(command ?? .lint, words).run()
exit(status.rawValue)
