// swift-tools-version: 6.2
import PackageDescription

/// Swift 6 mode, and every check the compiler offers beyond it.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

let package = Package(
  name: "pclint",
  products: [
    .library(name: "CEL", targets: ["CEL"])
  ],
  targets: [
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),

    .target(name: "JSONText", swiftSettings: strict),
    .target(name: "Patterns", dependencies: ["CPCRE2"], swiftSettings: strict),
    .target(name: "CEL", dependencies: ["JSONText", "Patterns"], swiftSettings: strict),
    .testTarget(name: "CELTests", dependencies: ["CEL", "JSONText"], swiftSettings: strict),
    .testTarget(name: "JSONTextTests", dependencies: ["JSONText"], swiftSettings: strict),
    .testTarget(name: "PatternsTests", dependencies: ["Patterns"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
