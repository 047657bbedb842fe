#!/usr/bin/env bash
# Proves the Swift lines of the pages about the libraries: a package outside of the checkout depends on this one, and runs
# them.
set -euo pipefail
checkout=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# The blocks of a page in one language, one after another.
blocks() {
  awk -v language="$2" '
    /^```/ { inside = !inside; wanted = inside && $0 == "```" language; next }
    wanted' "$checkout/$1"
}

mkdir -p "$folder/Sources/linter" "$folder/Sources/expressions"
blocks README.md swift > "$folder/Sources/linter/main.swift"
blocks Sources/CEL/README.md swift > "$folder/Sources/expressions/main.swift"
cat > "$folder/Package.swift" <<EOF
// swift-tools-version: 6.2
import PackageDescription
let package = Package(
  name: "use",
  dependencies: [.package(name: "pclint", path: "$checkout")],
  targets: [
    .executableTarget(
      name: "linter", dependencies: [.product(name: "PartnerCenterLint", package: "pclint")]),
    .executableTarget(
      name: "expressions", dependencies: [.product(name: "CEL", package: "pclint")]),
  ])
EOF

run() {
  swift run --package-path "$folder" "$1" 2>"$folder/log" || { cat "$folder/log" >&2; exit 1; }
}

output=$(run linter)
echo "$output"
grep -q '^rejected 900222$' <<<"$output"
grep -q '^error 900222 /billingCycle ' <<<"$output"

# What the page says is printed is its block without a language; its last lines print one more.
output=$(run expressions)
echo "$output"
diff <(blocks Sources/CEL/README.md ""; echo 'AHOY!0') <(echo "$output")
