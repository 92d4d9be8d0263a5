#ifndef TSUNAGU_CLIBXML2_SHIM_H
#define TSUNAGU_CLIBXML2_SHIM_H

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

#endif
