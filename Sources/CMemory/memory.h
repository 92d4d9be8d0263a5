#ifndef TSUNAGU_CMEMORY_H
#define TSUNAGU_CMEMORY_H

/// Asks for the cache line of an address, which need not be valid, and does not wait for it. Swift has no name for this.
static inline void memory_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
