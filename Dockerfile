# Build with the toolchain, run with the two C libraries and nothing else.
FROM swift:6.3-bookworm AS build
RUN apt-get update -q && apt-get install -q -y --no-install-recommends libpcre2-dev libyaml-dev pkg-config \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY Package.swift ./
COPY Sources Sources
COPY Tests Tests
COPY Rules Rules
RUN swift build -c release --static-swift-stdlib --product pclint

FROM debian:bookworm-slim
RUN apt-get update -q && apt-get install -q -y --no-install-recommends libpcre2-8-0 libyaml-0-2 \
 && rm -rf /var/lib/apt/lists/*
COPY --from=build /source/.build/release/pclint /usr/local/bin/pclint
USER 65532:65532
WORKDIR /work
ENTRYPOINT ["pclint"]
CMD ["--help"]
