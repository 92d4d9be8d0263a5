// The tables a run needs, embedded by the compiler (C23 #embed): no file has to be found at run time.
#include "OntologyData.h"

static const unsigned char authority_chartered_bodies_tsv[] = {
#embed "authority/chartered-bodies.tsv"
};
static const unsigned char authority_eras_tsv[] = {
#embed "authority/eras.tsv"
};
static const unsigned char authority_instruments_tsv[] = {
#embed "authority/instruments.tsv"
};
static const unsigned char authority_international_bodies_tsv[] = {
#embed "authority/international-bodies.tsv"
};
static const unsigned char authority_law_index_tsv[] = {
#embed "authority/law-index.tsv"
};
static const unsigned char authority_law_id_codes_tsv[] = {
#embed "authority/law_id_codes.tsv"
};
static const unsigned char authority_laws_tsv[] = {
#embed "authority/laws.tsv"
};
static const unsigned char authority_national_bodies_tsv[] = {
#embed "authority/national-bodies.tsv"
};
static const unsigned char authority_organizations_tsv[] = {
#embed "authority/organizations.tsv"
};
static const unsigned char authority_programs_tsv[] = {
#embed "authority/programs.tsv"
};
static const unsigned char authority_state_bodies_tsv[] = {
#embed "authority/state-bodies.tsv"
};
static const unsigned char authority_statutory_classes_tsv[] = {
#embed "authority/statutory-classes.tsv"
};
static const unsigned char tsunagu_rdf[] = {
#embed "tsunagu.rdf"
};

static const tsunagu_ontology_file files[] = {
    {"authority/chartered-bodies.tsv", authority_chartered_bodies_tsv, sizeof authority_chartered_bodies_tsv},
    {"authority/eras.tsv", authority_eras_tsv, sizeof authority_eras_tsv},
    {"authority/instruments.tsv", authority_instruments_tsv, sizeof authority_instruments_tsv},
    {"authority/international-bodies.tsv", authority_international_bodies_tsv, sizeof authority_international_bodies_tsv},
    {"authority/law-index.tsv", authority_law_index_tsv, sizeof authority_law_index_tsv},
    {"authority/law_id_codes.tsv", authority_law_id_codes_tsv, sizeof authority_law_id_codes_tsv},
    {"authority/laws.tsv", authority_laws_tsv, sizeof authority_laws_tsv},
    {"authority/national-bodies.tsv", authority_national_bodies_tsv, sizeof authority_national_bodies_tsv},
    {"authority/organizations.tsv", authority_organizations_tsv, sizeof authority_organizations_tsv},
    {"authority/programs.tsv", authority_programs_tsv, sizeof authority_programs_tsv},
    {"authority/state-bodies.tsv", authority_state_bodies_tsv, sizeof authority_state_bodies_tsv},
    {"authority/statutory-classes.tsv", authority_statutory_classes_tsv, sizeof authority_statutory_classes_tsv},
    {"tsunagu.rdf", tsunagu_rdf, sizeof tsunagu_rdf},
};

const tsunagu_ontology_file *tsunagu_ontology_files(size_t *count) {
    *count = sizeof files / sizeof files[0];
    return files;
}
