# Build with the toolchain; the command has all that it needs inside.
FROM swift:6.3-bookworm AS build
RUN apt-get update -q && apt-get install -q -y --no-install-recommends libpcre2-dev libyaml-dev pkg-config \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY Package.swift ./
COPY Sources Sources
COPY Tests Tests
COPY Rules Rules
RUN swift build -c release --product pclint

FROM debian:bookworm-slim
COPY --from=build /source/.build/release/pclint /usr/local/bin/pclint
USER 65532:65532
WORKDIR /work
ENTRYPOINT ["pclint"]
CMD ["--help"]
