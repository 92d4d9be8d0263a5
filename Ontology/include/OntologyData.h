#ifndef TSUNAGU_ONTOLOGY_DATA_H
#define TSUNAGU_ONTOLOGY_DATA_H

#include <stddef.h>

/// One file of `Ontology/`, as it was when the program was built.
typedef struct {
    /// The path below `Ontology/`, such as `authority/laws.tsv`.
    const char *_Nonnull path;
    const unsigned char *_Nonnull bytes;
    size_t count;
} tsunagu_ontology_file;

/// All compiled-in files, in the order of their paths; `*count` receives how many there are.
const tsunagu_ontology_file *_Nonnull tsunagu_ontology_files(size_t *_Nonnull count);

#endif
