#!/usr/bin/env bash
# Measures the sidecar under load, on loopback (apt-get install wrk): constant answers, one of them to the body of the
# dry run, a dry run of a customer of 700 bytes, and the same in an envelope; one server thread, 32 connections that are
# kept, the kinds by turns.
#
# Usage: Tests/Sidecar/load.sh [SECONDS [ROUNDS]]      each kind, by default 5 seconds in 3 rounds
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-5}
rounds=${2:-3}
work=$(mktemp -d)
trap 'kill $pid 2>/dev/null; rm -rf "$work"' EXIT

.build/release/pclintd --listen 127.0.0.1:0 --threads 1 --context Examples/contexts/snapshot.json 2>"$work/log" &
pid=$!
until address=$(grep -o '127\.0\.0\.1:[1-9][0-9]*' "$work/log" | head -1) && [ -n "$address" ]; do sleep 0.1; done

# Blanks fill it up.
printf '%-700s' "$(cat Examples/customer-accepted.json)" >"$work/customer"
printf '{"request": {"method": "POST", "path": "/v1/customers", "body": %s}}' "$(cat "$work/customer")" >"$work/envelope"
cat >"$work/post.lua" <<'LUA'
wrk.method = "POST"
local file = io.open(os.getenv("BODY"), "rb")
wrk.body = file:read("*a")
file:close()
wrk.headers["Content-Type"] = "application/json"
wrk.headers["MS-RequestId"] = "1f4d7b36-08ce-4a52-b9d1-6e0c3a7f5842"
wrk.headers["MS-CorrelationId"] = "5b9e0d5c-7f0a-4c43-9a51-0d6f2f0b7c11"
LUA

ticks() { awk '{print $14 + $15}' "/proc/$pid/stat"; }
# One kind: what it is, the path, and the file of the body where there is one.
ask() {
  local before after script=()
  [ $# -lt 3 ] || script=(-s "$work/post.lua")
  before=$(ticks)
  BODY=${3:-} wrk -t 1 -c 32 -d "$seconds" --latency "${script[@]}" "http://$address$2" >"$work/out"
  after=$(ticks)
  awk -v what="$1" -v ticks=$((after - before)) -v rss="$(awk '/VmRSS/{print $2}' "/proc/$pid/status")" '
    /50%/ { p50 = $2 } /99%/ { p99 = $2 } /requests in/ { count = $1 } /Non-2xx/ && what !~ /404/ { bad = " (" $0 ")" }
    /Requests\/sec/ { printf "| %s%s | %.0f | %s | %s | %.1f | %.1f |\n", what, bad, $2, p50, p99, ticks * 1e4 / count, rss / 1024 }
  ' "$work/out"
}

echo "| request | per second | p50 | p99 | µs of the server | RSS, MB |"
echo "|---|--:|--:|--:|--:|--:|"
for _ in $(seq "$rounds"); do
  ask "constant, GET /livez" /livez
  ask "constant with a line in the log, GET /codes/900222" /codes/900222
  ask "constant to a body, POST /v1/nothing (404)" /v1/nothing "$work/customer"
  ask "dry run" /v1/customers "$work/customer"
  ask "/lint" /lint "$work/envelope"
done
awk '/VmHWM/ { printf "peak RSS: %.1f MB\n", $2 / 1024 }' "/proc/$pid/status"
