// swift-tools-version: 6.2
import PackageDescription

/// A package of its own, so that `swift build` of the root neither builds it nor needs libFuzzer. `run` builds it: the
/// coverage counters and the library are given there, since the path of the library depends on the toolchain.
let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "pclint", path: "../..")],
  targets: [
    .systemLibrary(name: "CLibFuzzer"),
    .executableTarget(
      name: "Fuzzing",
      dependencies: [
        "CLibFuzzer",
        .product(name: "CEL", package: "pclint"),
        .product(name: "PartnerCenterLint", package: "pclint"),
      ],
      swiftSettings: [.strictMemorySafety()]),
  ],
  swiftLanguageModes: [.v6]
)
