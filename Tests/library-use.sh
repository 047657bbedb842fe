#!/usr/bin/env bash
# Proves the README's ten lines: a package outside of the checkout depends on this one, and runs them.
set -euo pipefail
checkout=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

mkdir -p "$folder/Sources/use"
sed -n '/^```swift$/,/^```$/p' "$checkout/README.md" | sed '1d;$d' > "$folder/Sources/use/main.swift"
cat > "$folder/Package.swift" <<EOF
// swift-tools-version: 6.2
import PackageDescription
let package = Package(
  name: "use",
  dependencies: [.package(name: "pclint", path: "$checkout")],
  targets: [
    .executableTarget(
      name: "use", dependencies: [.product(name: "PartnerCenterLint", package: "pclint")])
  ])
EOF

output=$(swift run --package-path "$folder" use 2>"$folder/log") || { cat "$folder/log"; exit 1; }
echo "$output"
grep -q '^rejected 900222$' <<<"$output"
grep -q '^error 900222 /billingCycle ' <<<"$output"
