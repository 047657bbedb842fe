# Three commands do everything on a fresh Debian or Ubuntu machine with the Swift toolchain: make run, make run-server, make test.

PACKAGES := libmicrohttpd-dev libpcre2-dev libyaml-dev pkg-config zlib1g-dev
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
BUILD := swift build -c release
PCLINT := .build/release/pclint
PCLINTD := .build/release/pclintd
APT_INSTALL := { $(SUDO) apt-get update -q && $(SUDO) apt-get install -q -y --no-install-recommends

.PHONY: run run-server build test bench fuzz sanitize lint format libraries install clean

# Builds pclint and lints the requests in Examples/ (some are meant to be refused).
run: build
	@$(PCLINT) --context Examples/contexts/snapshot.json Examples || [ $$? -eq 1 ]

# Builds the sidecar, and serves on 127.0.0.1:8080.
run-server: build
	@$(PCLINTD) --context Examples/contexts/snapshot.json

# Builds, in release, the command with all that it needs inside, and the sidecar with the Swift runtime inside.
build: libraries
	@$(BUILD) --product pclint
	@$(BUILD) --product pclintd

# Builds, then runs the whole test suite and the examples beside the rules.
test: build
	@swift build --build-tests -Xswiftc -warnings-as-errors
	@swift test --skip-build
	@$(PCLINT) rules test
	@Tests/library-use.sh
	@command -v python3 >/dev/null && command -v curl >/dev/null \
	  || $(APT_INSTALL) python3 curl; }
	@cd Tests/Sidecar && python3 -m unittest

# Measures pclint beside other tools, and writes Tests/Benchmarks/results.
bench: build
	@dpkg -s libsimdjson-dev python3-venv g++ >/dev/null 2>&1 \
	  || $(APT_INSTALL) libsimdjson-dev python3-venv g++; }
	@Tests/Benchmarks/run $(ROUNDS)

# Gives strange input to the readers and the linter, ten minutes each, or SECONDS.
fuzz: libraries
	@Tests/Fuzzing/run $(SECONDS)

# Leaks are not looked for: the check does not know the tags that Swift puts into pointers of enumerations.
# Runs the whole suite with the address sanitizer, and eight threads for ten seconds with the thread sanitizer.
sanitize: libraries
	@ASAN_OPTIONS=detect_leaks=0 swift test --sanitize address --scratch-path .build/address
	@PCLINT_THREAD_SECONDS=10 TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/thread-sanitizer.supp \
	  swift test --sanitize thread --scratch-path .build/thread --filter ThreadTests

# Checks the source's form.
lint:
	@swift format lint --strict --recursive --parallel Sources Tests Package.swift

format:
	@swift format --in-place --recursive --parallel Sources Tests Package.swift

# Installs the C libraries that are missing, with apt.
libraries:
	@command -v pkg-config >/dev/null && pkg-config --exists libmicrohttpd libpcre2-8 yaml-0.1 zlib \
	  || $(APT_INSTALL) $(PACKAGES); }

# Copies the command and the sidecar to /usr/local/bin.
install: build
	@$(SUDO) install -m 755 $(PCLINT) $(PCLINTD) /usr/local/bin

clean:
	@swift package clean
