// PCRE2's functions are macros over a code unit width: bytes here, since requests are UTF-8.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
