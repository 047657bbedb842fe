#pragma once
#include <stddef.h>

// A file that is built in.
struct pclint_file {
  const unsigned char *_Nonnull bytes;
  size_t count;
};

struct pclint_file pclint_page_html(void);
struct pclint_file pclint_page_css(void);
struct pclint_file pclint_page_js(void);
struct pclint_file pclint_openapi_json(void);
