#ifndef TSUNAGU_CZLIB_SHIM_H
#define TSUNAGU_CZLIB_SHIM_H

#include <zlib.h>

#endif
