import CLibFuzzer
import Glibc

/// The target is named by the environment, since libFuzzer's driver takes all arguments.
guard let target = Target.chosen else {
  print("PCLINT_FUZZ names one of \(Target.allCases.map(\.rawValue).joined(separator: ", "))")
  exit(2)
}

var count = CommandLine.argc
var arguments = unsafe CommandLine.unsafeArgv as UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
exit(
  unsafe LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
    Target.chosen?.run(unsafe Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  })
