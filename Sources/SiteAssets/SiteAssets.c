// What the published pages need besides themselves, embedded by the compiler (C23 #embed).
#include "SiteAssets.h"

static const unsigned char style[] = {
#embed "site.css"
};
static const unsigned char search[] = {
#embed "search.js"
};

const unsigned char *tsunagu_site_style(size_t *count) {
    *count = sizeof style;
    return style;
}

const unsigned char *tsunagu_site_search(size_t *count) {
    *count = sizeof search;
    return search;
}
