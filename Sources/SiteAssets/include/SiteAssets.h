#ifndef TSUNAGU_SITE_ASSETS_H
#define TSUNAGU_SITE_ASSETS_H

#include <stddef.h>

/// The style sheet of the published pages, as it was when the program was built.
const unsigned char *_Nonnull tsunagu_site_style(size_t *_Nonnull count);

/// The script of the search page.
const unsigned char *_Nonnull tsunagu_site_search(size_t *_Nonnull count);

#endif
