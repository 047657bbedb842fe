#include "WebPage.h"

// #embed is of C23: the files beside this one, as they are.

static const unsigned char html[] = {
#embed "page.html"
};
static const unsigned char css[] = {
#embed "page.css"
};
static const unsigned char js[] = {
#embed "page.js"
};
static const unsigned char openapi[] = {
#embed "openapi.json"
};

struct pclint_file pclint_page_html(void) { return (struct pclint_file){html, sizeof html}; }
struct pclint_file pclint_page_css(void) { return (struct pclint_file){css, sizeof css}; }
struct pclint_file pclint_page_js(void) { return (struct pclint_file){js, sizeof js}; }
struct pclint_file pclint_openapi_json(void) { return (struct pclint_file){openapi, sizeof openapi}; }
