# breaks shape:Measure sh:PatternConstraintComponent
DELETE { ?s ?p measure:1 . measure:1 ?q ?o } INSERT { ?s ?p <plan/1> . <plan/1> ?q ?o }
WHERE { { ?s ?p measure:1 } UNION { measure:1 ?q ?o } }

# breaks shape:Measure-type sh:HasValueConstraintComponent
DELETE DATA { measure:1 a prov:Plan }

# breaks shape:Measure-label sh:MinCountConstraintComponent
DELETE WHERE { measure:1 rdfs:label ?label }

# breaks shape:Measure-label sh:MaxCountConstraintComponent
INSERT DATA { measure:1 rdfs:label "機器の貸与"@ja }

# breaks shape:Measure-label sh:LanguageInConstraintComponent
DELETE { measure:1 rdfs:label ?label } INSERT { measure:1 rdfs:label "Lending of devices"@en }
WHERE { measure:1 rdfs:label ?label }

# breaks shape:Measure-description sh:MinCountConstraintComponent
DELETE WHERE { measure:1 dcterms:description ?text }

# breaks shape:Measure-description sh:MaxCountConstraintComponent
INSERT DATA { measure:1 dcterms:description "機器を貸与する。"@ja }

# breaks shape:Measure-description sh:LanguageInConstraintComponent
DELETE { measure:1 dcterms:description ?text } INSERT { measure:1 dcterms:description "機器を貸与する。" }
WHERE { measure:1 dcterms:description ?text }

# breaks shape:Measure-isPartOf sh:ClassConstraintComponent
INSERT DATA { measure:1 dcterms:isPartOf program:1 }

# breaks shape:Measure-source sh:MinCountConstraintComponent
DELETE WHERE { measure:1 dcterms:source ?page }

# breaks shape:Measure-source sh:ClassConstraintComponent
INSERT DATA { measure:1 dcterms:source document:1 }

# breaks shape:Section sh:PatternConstraintComponent
DELETE { ?s ?p section:1 . section:1 ?q ?o } INSERT { ?s ?p <heading/1> . <heading/1> ?q ?o }
WHERE { { ?s ?p section:1 } UNION { section:1 ?q ?o } }

# breaks shape:Section-type sh:HasValueConstraintComponent
DELETE DATA { section:1 a skos:Concept }

# breaks shape:Section-isPartOf sh:MaxCountConstraintComponent
INSERT DATA {
    section:2 dcterms:isPartOf section:3 .
    section:3 a tsu:Section, skos:Concept ; skos:prefLabel "機器の開発"@ja
}

# breaks shape:Section-isPartOf sh:ClassConstraintComponent
INSERT DATA { section:1 dcterms:isPartOf document:1 }

# breaks shape:Activity sh:PatternConstraintComponent
DELETE { ?s ?p activity:1 . activity:1 ?q ?o } INSERT { ?s ?p <measure/00000000000000000001#activity> . <measure/00000000000000000001#activity> ?q ?o }
WHERE { { ?s ?p activity:1 } UNION { activity:1 ?q ?o } }

# breaks shape:Activity-type sh:HasValueConstraintComponent
DELETE DATA { activity:2 a prov:Activity }

# breaks shape:Activity-kind sh:QualifiedMinCountConstraintComponent
DELETE { activity:2 a tsu:PlannedActivity } INSERT { activity:2 a tsu:Activity } WHERE {}

# breaks shape:Activity-kind sh:QualifiedMaxCountConstraintComponent
INSERT DATA { activity:2 a tsu:ReportedActivity }

# breaks shape:Activity-description sh:MinCountConstraintComponent
DELETE WHERE { activity:2 dcterms:description ?text }

# breaks shape:Activity-description sh:MaxCountConstraintComponent
INSERT DATA { activity:2 dcterms:description "・貸与を行う。"@ja }

# breaks shape:Activity-description sh:LanguageInConstraintComponent
DELETE { activity:2 dcterms:description ?text } INSERT { activity:2 dcterms:description "貸与"@zh }
WHERE { activity:2 dcterms:description ?text }

# breaks shape:Activity-measure sh:MinCountConstraintComponent
DELETE DATA { measure:1 tsu:hasActivity activity:2 }

# breaks shape:Activity-measure sh:MaxCountConstraintComponent
INSERT DATA {
    measure:2 a tsu:Measure, prov:Plan ;
        rdfs:label "機器の改良"@ja ;
        dcterms:description "機器の改良を支援する。"@ja ;
        dcterms:source page:2 ;
        tsu:hasActivity activity:2
}

# breaks shape:Activity-fiscalYear sh:MaxCountConstraintComponent
INSERT DATA { activity:2 tsu:fiscalYear year:2023 }

# breaks shape:Activity-source sh:MinCountConstraintComponent
DELETE WHERE { activity:2 dcterms:source ?page }

# breaks shape:Activity-source sh:ClassConstraintComponent
INSERT DATA { activity:2 dcterms:source document:1 }

# breaks shape:Activity-mentions sh:DisjointConstraintComponent
INSERT DATA { activity:1 tsu:mentions program:1 }

# breaks shape:Activity-mentions sh:DisjointConstraintComponent
INSERT DATA { activity:1 tsu:mentions body:00000000000000000002 }

# breaks shape:Activity-mentions sh:DisjointConstraintComponent
INSERT DATA { activity:1 tsu:mentions law:429AC0000000016 }

# breaks shape:Activity-mentions sh:DisjointConstraintComponent
INSERT DATA { activity:2 tsu:involves class:1 ; tsu:mentions class:1 }

# breaks shape:Activity-mentions sh:DisjointConstraintComponent
INSERT DATA { activity:2 tsu:cites instrument:2 ; tsu:mentions instrument:2 }

# breaks shape:FiscalYear sh:PatternConstraintComponent
DELETE { ?s ?p year:2024 . year:2024 ?q ?o } INSERT { ?s ?p year:R6 . year:R6 ?q ?o }
WHERE { { ?s ?p year:2024 } UNION { year:2024 ?q ?o } }

# breaks shape:FiscalYear-type sh:HasValueConstraintComponent
DELETE DATA { year:2024 a time:ProperInterval }

# breaks shape:FiscalYear-beginning sh:MinCountConstraintComponent
DELETE WHERE { year:2024 time:hasBeginning ?day }

# breaks shape:FiscalYear-beginning sh:MaxCountConstraintComponent
INSERT DATA { year:2024 time:hasBeginning date:2023-04-01 }

# breaks shape:FiscalYear-beginning sh:ClassConstraintComponent
DELETE WHERE { date:2024-04-01 ?p ?o }

# breaks shape:FiscalYear-beginning sh:PatternConstraintComponent
DELETE { year:2024 time:hasBeginning ?day } INSERT { year:2024 time:hasBeginning date:2024-03-31 }
WHERE { year:2024 time:hasBeginning ?day }

# breaks shape:FiscalYear-end sh:MinCountConstraintComponent
DELETE WHERE { year:2024 time:hasEnd ?day }

# breaks shape:FiscalYear-end sh:MaxCountConstraintComponent
INSERT DATA { year:2024 time:hasEnd date:2024-03-31 }

# breaks shape:FiscalYear-end sh:ClassConstraintComponent
DELETE WHERE { date:2025-03-31 ?p ?o }

# breaks shape:FiscalYear-end sh:PatternConstraintComponent
DELETE { year:2024 time:hasEnd ?day } INSERT { year:2024 time:hasEnd date:2024-04-01 }
WHERE { year:2024 time:hasEnd ?day }

# breaks shape:Instant sh:PatternConstraintComponent
INSERT DATA { date:2024-4-1 a time:Instant ; time:inXSDDate "2024-04-01"^^xsd:date }

# breaks shape:Instant-date sh:MinCountConstraintComponent
DELETE WHERE { date:2025-03-31 time:inXSDDate ?day }

# breaks shape:Instant-date sh:MaxCountConstraintComponent
INSERT DATA { date:2025-03-31 time:inXSDDate "2025-04-01"^^xsd:date }

# breaks shape:Instant-date sh:DatatypeConstraintComponent
DELETE { date:2025-03-31 time:inXSDDate ?day } INSERT { date:2025-03-31 time:inXSDDate "2025-03-31" }
WHERE { date:2025-03-31 time:inXSDDate ?day }
