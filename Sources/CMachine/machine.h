#ifndef TSUNAGU_CMACHINE_H
#define TSUNAGU_CMACHINE_H

// What the processor and the system can do, and Swift has no name for.

#include <sys/types.h>

/// Asks for the cache line of an address, which need not be valid, and does not wait for it.
static inline void memory_prefetch(const void *address) { __builtin_prefetch(address); }

#ifdef __linux__
// Glibc declares it for _GNU_SOURCE only, which is not set where Swift reads headers.
extern int fallocate(int descriptor, int mode, off_t offset, off_t length);
#endif

#endif
