#!/usr/bin/env bash
# Proves the Dockerfile's steps without a Docker engine (as root; about ten minutes): the build stage in a fresh Debian
# with this machine's Swift toolchain bound in, the last stage in a second one that has only the runtime packages; there
# the sidecar runs as an unprivileged user on a read-only file system, and its health check must pass.
set -euo pipefail
checkout=$(cd "$(dirname "$0")/.." && pwd)
mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}
toolchain=$(dirname "$(dirname "$(readlink -f "$(command -v swift)")")")
work=$(mktemp -d)
build=$work/build
run=$work/run
mounts=()
cleanup() {
  [ -z "${pid:-}" ] || kill "$pid" 2>/dev/null || true
  for ((i = ${#mounts[@]} - 1; i >= 0; i--)); do umount -l "${mounts[i]}"; done
  rm -rf "$work"
}
trap cleanup EXIT
bind() { mkdir -p "$2"; mount --bind "$1" "$2"; mounts+=("$2"); }

# What stands behind RUN, with its continuation lines: the first argument tells which of a stage.
steps() { sed -e ':a' -e '/\\$/N; s/\\\n//; ta' "$checkout/Dockerfile" | sed -n "/^FROM $1/,/^FROM $2/p" | sed -n 's/^RUN //p'; }

debootstrap --variant=minbase bookworm "$build" "$mirror" >"$work/log" || { tail "$work/log"; exit 1; }
cp -a "$build" "$run"
# To be made read-only later, without what is mounted below it.
bind "$run" "$run"
for root in "$build" "$run"; do
  cp /etc/resolv.conf "$root/etc/resolv.conf"
  [ ! -d /etc/apt/apt.conf.d ] || cp -r /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/"
  bind /dev "$root/dev"
  bind /proc "$root/proc"
done

echo "== build stage"
# The toolchain's image brings these along.
chroot "$build" apt-get install -q -y --no-install-recommends binutils gcc g++ libc6-dev libstdc++-12-dev libcurl4 \
  libxml2 libz3-4 zlib1g-dev libedit2 libncurses6 libsqlite3-0 tzdata git ca-certificates >"$work/log" 2>&1 || { tail "$work/log"; exit 1; }
bind "$toolchain" "$build/opt/swift"
mkdir "$build/source"
(cd "$checkout" && cp -r Package.swift Sources Tests Rules "$build/source")
steps swift debian | while read -r step; do
  echo "RUN $step"
  chroot "$build" sh -c "export PATH=/opt/swift/bin:\$PATH; cd /source; $step" >"$work/log" 2>&1 </dev/null || { tail -40 "$work/log"; exit 1; }
done

echo "== last stage"
steps debian nothing | while read -r step; do
  echo "RUN $step"
  chroot "$run" sh -c "$step" >"$work/log" 2>&1 </dev/null || { tail -40 "$work/log"; exit 1; }
done
for file in $(sed -n 's/^COPY --from=build \(.*\) .*/\1/p' "$checkout/Dockerfile"); do
  cp -L "$build$file" "$run/usr/local/bin/"
done
mkdir -p "$run/work"
mount -o remount,ro,bind "$run"

echo "== run as 65532, read-only"
as() { chroot --userspec=65532:65532 "$run" "$@"; }
! as touch /work/file 2>/dev/null
as pclint --version
as pclint serve --listen 127.0.0.1:18999 2>"$work/serve.log" &
pid=$!
for _ in $(seq 50); do as pclintd --probe --listen 127.0.0.1:18999 && break || sleep 0.2; done
as pclintd --probe --listen 127.0.0.1:18999
grep -q '"address":"127.0.0.1:18999"' "$work/serve.log"
pids=$(pgrep -P "$pid" || true)
kill "${pids:-$pid}"
wait "$pid"
unset pid
grep -q '"msg":"stopped"' "$work/serve.log"
echo "the Dockerfile's steps work"
