#pragma once
#include <zlib.h>

// These are macros, which Swift does not see.

// For gzip, with the largest window.
static inline int pclint_inflate_start(z_stream *_Nonnull stream) { return inflateInit2(stream, 16 + MAX_WBITS); }

// For gzip. A window of 2^bits bytes, and a table to match, is enough for a body of that length.
static inline int pclint_deflate_start(z_stream *_Nonnull stream, int level, int bits) {
  return deflateInit2(stream, level, Z_DEFLATED, 16 + bits, bits - 7, Z_DEFAULT_STRATEGY);
}
