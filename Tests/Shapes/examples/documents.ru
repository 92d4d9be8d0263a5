# breaks shape:SourceDocument sh:PatternConstraintComponent
INSERT DATA {
    <document/1.txt> a tsu:SourceDocument, fabio:ReportDocument, prov:Entity ;
        dcterms:title "離島医療"@ja ;
        dcterms:license <https://www.digital.go.jp/resources/open_data/public_data_license_v1.0>
}

# breaks shape:SourceDocument-type sh:HasValueConstraintComponent
DELETE DATA { document:1 a fabio:ReportDocument }

# breaks shape:SourceDocument-type sh:HasValueConstraintComponent
DELETE DATA { document:1 a prov:Entity }

# breaks shape:SourceDocument-title sh:MinCountConstraintComponent
DELETE WHERE { document:1 dcterms:title ?title }

# breaks shape:SourceDocument-title sh:LanguageInConstraintComponent
INSERT DATA { document:1 dcterms:title "離島医療" }

# breaks shape:SourceDocument-title sh:UniqueLangConstraintComponent
INSERT DATA { document:1 dcterms:title "離島医療"@ja }

# breaks shape:SourceDocument-source sh:MaxCountConstraintComponent
INSERT DATA { document:1 dcterms:source <https://example.org/islands/2> }

# breaks shape:SourceDocument-source sh:NodeKindConstraintComponent
DELETE { document:1 dcterms:source ?address } INSERT { document:1 dcterms:source "https://example.org/islands" }
WHERE { document:1 dcterms:source ?address }

# breaks shape:SourceDocument-publisher sh:MaxCountConstraintComponent
INSERT DATA { document:1 dcterms:publisher body:4000012090001 }

# breaks shape:SourceDocument-publisher sh:NodeKindConstraintComponent
DELETE { document:1 dcterms:publisher ?body } INSERT { document:1 dcterms:publisher [] }
WHERE { document:1 dcterms:publisher ?body }

# breaks shape:SourceDocument-date sh:MaxCountConstraintComponent
INSERT DATA { document:1 dcterms:date "2024-03-13"^^xsd:date }

# breaks shape:SourceDocument-date sh:DatatypeConstraintComponent
DELETE { document:1 dcterms:date ?day } INSERT { document:1 dcterms:date "3/12" } WHERE { document:1 dcterms:date ?day }

# breaks shape:SourceDocument-license sh:MinCountConstraintComponent
DELETE WHERE { document:1 dcterms:license ?licence }

# breaks shape:SourceDocument-license sh:MaxCountConstraintComponent
INSERT DATA { document:1 dcterms:license <https://spdx.org/licenses/MIT> }

# breaks shape:SourceDocument-license sh:NodeKindConstraintComponent
DELETE { document:1 dcterms:license ?licence } INSERT { document:1 dcterms:license "PDL1.0" }
WHERE { document:1 dcterms:license ?licence }

# breaks shape:Page sh:PatternConstraintComponent
INSERT DATA { <document/00000000000000000001#page> a tsu:Page, nif:Context ; dcterms:isPartOf document:1 ; schema:pageStart 3 }

# breaks shape:Page-type sh:HasValueConstraintComponent
DELETE DATA { page:2 a nif:Context }

# breaks shape:Page-isPartOf sh:MinCountConstraintComponent
DELETE WHERE { page:2 dcterms:isPartOf ?document }

# breaks shape:Page-isPartOf sh:MaxCountConstraintComponent
INSERT DATA {
    page:2 dcterms:isPartOf document:2 .
    document:2 a tsu:SourceDocument, fabio:ReportDocument, prov:Entity ;
        dcterms:title "離島医療"@ja ;
        dcterms:license <https://www.digital.go.jp/resources/open_data/public_data_license_v1.0>
}

# breaks shape:Page-isPartOf sh:ClassConstraintComponent
DELETE { page:2 dcterms:isPartOf ?document } INSERT { page:2 dcterms:isPartOf section:1 }
WHERE { page:2 dcterms:isPartOf ?document }

# breaks shape:Page-number sh:MinCountConstraintComponent
DELETE WHERE { page:2 schema:pageStart ?number }

# breaks shape:Page-number sh:MaxCountConstraintComponent
INSERT DATA { page:2 schema:pageStart 3 }

# breaks shape:Page-number sh:DatatypeConstraintComponent
DELETE { page:2 schema:pageStart ?number } INSERT { page:2 schema:pageStart 2.0 } WHERE { page:2 schema:pageStart ?number }

# breaks shape:Page-number sh:MinInclusiveConstraintComponent
DELETE { page:2 schema:pageStart ?number } INSERT { page:2 schema:pageStart 0 } WHERE { page:2 schema:pageStart ?number }
