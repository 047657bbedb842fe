// swift-tools-version: 6.2
import PackageDescription

/// A package of its own: `swift build` of the root neither builds it nor knows of it, and it sees of pclint what every
/// user sees.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "pclint", path: "../..")],
  targets: [
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        .product(name: "CEL", package: "pclint"),
        .product(name: "PartnerCenterLint", package: "pclint"),
      ],
      swiftSettings: [.strictMemorySafety()])
  ],
  swiftLanguageModes: [.v6]
)
