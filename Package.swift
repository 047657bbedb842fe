// swift-tools-version: 6.3
import PackageDescription

/// Swift 6 mode, and every check the compiler offers beyond it.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

/// The sidecar has the Swift runtime inside, and needs the C libraries at run time.
let staticRuntime: [LinkerSetting] = [
  .unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release))
]

/// A command that needs no library at run time, and starts in a third of the time: nothing is left to the dynamic
/// loader. Only executables may have such flags; those who depend on the libraries do not see them.
let standalone: [LinkerSetting] = [
  .unsafeFlags(
    ["-static-executable", "-use-ld=lld", "-Xlinker", "--gc-sections"],
    .when(platforms: [.linux], configuration: .release))
]

let package = Package(
  name: "pclint",
  products: [
    .executable(name: "pclint", targets: ["pclint"]),
    .executable(name: "pclintd", targets: ["pclintd"]),
    .library(name: "PartnerCenterLint", targets: ["PartnerCenterLint"]),
    .library(name: "CEL", targets: ["CEL", "JSONText"]),
  ],
  targets: [
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CMicroHTTPD", pkgConfig: "libmicrohttpd",
      providers: [.apt(["libmicrohttpd-dev"]), .brew(["libmicrohttpd"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(name: "CGetopt"),

    .target(name: "SystemCalls", swiftSettings: strict),
    .target(name: "JSONText", swiftSettings: strict),
    .target(name: "YAMLText", dependencies: ["CYAML", "JSONText"], swiftSettings: strict),
    .target(name: "Patterns", dependencies: ["CPCRE2"], swiftSettings: strict),
    .target(
      name: "CEL", dependencies: ["JSONText", "Patterns"], exclude: ["README.md"],
      swiftSettings: strict),
    .target(
      name: "PartnerCenterLint",
      dependencies: ["CEL", "JSONText", "Patterns", "SystemCalls", "YAMLText"],
      swiftSettings: strict, plugins: ["EmbedRules"]),
    .plugin(
      name: "EmbedRules", capability: .buildTool(), dependencies: ["embed-rules"],
      path: "Sources/EmbedRules"),
    .executableTarget(
      name: "embed-rules", dependencies: ["JSONText", "YAMLText"], swiftSettings: strict),
    .target(
      name: "HTTPServer", dependencies: ["CMicroHTTPD", "CZlib", "JSONText", "SystemCalls"],
      swiftSettings: strict),
    .executableTarget(
      name: "pclint",
      dependencies: ["CGetopt", "JSONText", "PartnerCenterLint", "SystemCalls", "YAMLText"],
      swiftSettings: strict, linkerSettings: standalone),
    .target(
      name: "WebPage", exclude: ["page.html", "page.css", "page.js", "openapi.json"]),
    .executableTarget(
      name: "pclintd",
      dependencies: ["HTTPServer", "JSONText", "PartnerCenterLint", "SystemCalls", "WebPage"],
      swiftSettings: strict, linkerSettings: staticRuntime),

    .testTarget(name: "JSONTextTests", dependencies: ["JSONText"], swiftSettings: strict),
    .testTarget(
      name: "YAMLTextTests", dependencies: ["JSONText", "YAMLText"], swiftSettings: strict),
    .testTarget(name: "PatternsTests", dependencies: ["Patterns"], swiftSettings: strict),
    .testTarget(name: "CELTests", dependencies: ["CEL", "JSONText"], swiftSettings: strict),
    .testTarget(
      name: "PartnerCenterLintTests", dependencies: ["CEL", "JSONText", "PartnerCenterLint"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "HTTPServerTests", dependencies: ["CMicroHTTPD", "CZlib", "HTTPServer"],
      swiftSettings: strict),
    .testTarget(
      name: "pclintdTests", dependencies: ["HTTPServer", "PartnerCenterLint", "pclintd"],
      swiftSettings: strict),
    .testTarget(
      name: "pclintTests", dependencies: ["pclint"], exclude: ["Fixtures"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  // `#embed` is of C23.
  cLanguageStandard: .c2x
)
