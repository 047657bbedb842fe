# Build with the toolchain. The command has all that it needs inside, the sidecar needs four C libraries.
FROM swift:6.3-bookworm AS build
RUN apt-get update -q && apt-get install -q -y --no-install-recommends libmicrohttpd-dev libpcre2-dev libyaml-dev pkg-config zlib1g-dev \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY Package.swift ./
COPY Sources Sources
# Package.swift names test targets, whose folders have to be there.
COPY Tests Tests
COPY Rules Rules
RUN swift build -c release --product pclint \
 && swift build -c release --product pclintd

FROM debian:bookworm-slim
RUN apt-get update -q && apt-get install -q -y --no-install-recommends libmicrohttpd12 libpcre2-8-0 libyaml-0-2 zlib1g \
 && rm -rf /var/lib/apt/lists/*
COPY --from=build /source/.build/release/pclint /source/.build/release/pclintd /usr/local/bin/
USER 65532:65532
WORKDIR /work
# For "serve", which listens on loopback unless it is told otherwise; nothing is ever written.
HEALTHCHECK --interval=10s --timeout=4s --start-period=5s CMD ["pclintd", "--probe"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["pclint"]
CMD ["--help"]
