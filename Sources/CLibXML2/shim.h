#ifndef TSUNAGU_CLIBXML2_SHIM_H
#define TSUNAGU_CLIBXML2_SHIM_H

// Debian's libxml2 is built with ICU, and its headers then include ICU's, which clash with the ICU that Swift's Foundation
// brings. Nothing of that part of the API is used here.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

#endif
