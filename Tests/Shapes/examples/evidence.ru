# breaks shape:Statement sh:PatternConstraintComponent
DELETE { statement:1 ?p ?o } INSERT { <statement/1> ?p ?o } WHERE { statement:1 ?p ?o }

# breaks shape:Standing sh:SPARQLConstraintComponent
DELETE DATA { measure:1 tsu:leadMinistry body:6000012070001 }

# breaks shape:Statement-subject sh:MinCountConstraintComponent
DELETE WHERE { statement:1 rdf:subject ?o }

# breaks shape:Statement-subject sh:MaxCountConstraintComponent
INSERT DATA { statement:1 rdf:subject measure:2 . measure:2 tsu:leadMinistry body:6000012070001 .
    measure:2 a tsu:Measure, prov:Plan ; rdfs:label "改良"@ja ; dcterms:description "改良を支援する。"@ja ; dcterms:source page:2 }

# breaks shape:Statement-subject sh:NodeKindConstraintComponent, shape:Standing sh:SPARQLConstraintComponent
DELETE { statement:1 rdf:subject ?o } INSERT { statement:1 rdf:subject "measure" } WHERE { statement:1 rdf:subject ?o }

# breaks shape:Statement-predicate sh:MinCountConstraintComponent
DELETE WHERE { statement:1 rdf:predicate ?o }

# breaks shape:Statement-predicate sh:MaxCountConstraintComponent
INSERT DATA { statement:1 rdf:predicate tsu:responsibleOffice . measure:1 tsu:responsibleOffice body:6000012070001 }

# breaks shape:Statement-predicate sh:NodeKindConstraintComponent, shape:Standing sh:SPARQLConstraintComponent
DELETE { statement:1 rdf:predicate ?o } INSERT { statement:1 rdf:predicate "leadMinistry" } WHERE { statement:1 rdf:predicate ?o }

# breaks shape:Statement-object sh:MinCountConstraintComponent
DELETE WHERE { statement:1 rdf:object ?o }

# breaks shape:Statement-object sh:MaxCountConstraintComponent
INSERT DATA { statement:1 rdf:object body:4000012090001 . measure:1 tsu:leadMinistry body:4000012090001 }

# breaks shape:Statement-object sh:NodeKindConstraintComponent, shape:Standing sh:SPARQLConstraintComponent
DELETE { statement:1 rdf:object ?o } INSERT { statement:1 rdf:object [] } WHERE { statement:1 rdf:object ?o }

# breaks shape:Statement-wasDerivedFrom sh:MinCountConstraintComponent
DELETE WHERE { statement:1 prov:wasDerivedFrom ?o }

# breaks shape:Statement-wasDerivedFrom sh:ClassConstraintComponent
INSERT DATA { statement:1 prov:wasDerivedFrom page:2 }

# breaks shape:Statement-confidence sh:MinCountConstraintComponent
DELETE WHERE { statement:1 tsu:confidence ?o }

# breaks shape:Statement-confidence sh:MaxCountConstraintComponent
INSERT DATA { statement:1 tsu:confidence 0.5 }

# breaks shape:Statement-confidence sh:DatatypeConstraintComponent
DELETE { statement:1 tsu:confidence ?o } INSERT { statement:1 tsu:confidence 5e-1 } WHERE { statement:1 tsu:confidence ?o }

# breaks shape:Statement-confidence sh:MinExclusiveConstraintComponent
DELETE { statement:1 tsu:confidence ?o } INSERT { statement:1 tsu:confidence 0.0 } WHERE { statement:1 tsu:confidence ?o }

# breaks shape:Statement-confidence sh:MaxInclusiveConstraintComponent
DELETE { statement:1 tsu:confidence ?o } INSERT { statement:1 tsu:confidence 1.1 } WHERE { statement:1 tsu:confidence ?o }

# breaks shape:Guess sh:OrConstraintComponent
DELETE { statement:2 tsu:confidence ?o } INSERT { statement:2 tsu:confidence 1.0 } WHERE { statement:2 tsu:confidence ?o }

# breaks shape:Guess sh:OrConstraintComponent
DELETE WHERE { statement:2 rdfs:comment ?reason }

# breaks shape:Passage sh:PatternConstraintComponent
DELETE { ?s ?p passage:2 . passage:2 ?q ?o } INSERT { ?s ?p <document/00000000000000000001/page/2#120-122> . <document/00000000000000000001/page/2#120-122> ?q ?o }
WHERE { { ?s ?p passage:2 } UNION { passage:2 ?q ?o } }

# breaks shape:Passage-beginIndex sh:MinCountConstraintComponent
DELETE WHERE { passage:2 nif:beginIndex ?o }

# breaks shape:Passage-beginIndex sh:MaxCountConstraintComponent
INSERT DATA { passage:2 nif:beginIndex "121"^^xsd:nonNegativeInteger }

# breaks shape:Passage-beginIndex sh:DatatypeConstraintComponent
DELETE { passage:2 nif:beginIndex ?o } INSERT { passage:2 nif:beginIndex 120 }
WHERE { passage:2 nif:beginIndex ?o }

# breaks shape:Passage-beginIndex sh:LessThanOrEqualsConstraintComponent
DELETE { passage:2 nif:beginIndex ?o } INSERT { passage:2 nif:beginIndex "123"^^xsd:nonNegativeInteger }
WHERE { passage:2 nif:beginIndex ?o }

# breaks shape:Passage-endIndex sh:MinCountConstraintComponent
DELETE WHERE { passage:2 nif:endIndex ?o }

# breaks shape:Passage-endIndex sh:MaxCountConstraintComponent
INSERT DATA { passage:2 nif:endIndex "123"^^xsd:nonNegativeInteger }

# breaks shape:Passage-endIndex sh:DatatypeConstraintComponent
DELETE { passage:2 nif:endIndex ?o } INSERT { passage:2 nif:endIndex 122 }
WHERE { passage:2 nif:endIndex ?o }

# breaks shape:Passage-anchorOf sh:MinCountConstraintComponent
DELETE WHERE { passage:2 nif:anchorOf ?o }

# breaks shape:Passage-anchorOf sh:MaxCountConstraintComponent
INSERT DATA { passage:2 nif:anchorOf "◎ 厚" }

# breaks shape:Passage-anchorOf sh:DatatypeConstraintComponent
DELETE { passage:2 nif:anchorOf ?o } INSERT { passage:2 nif:anchorOf "◎厚"@ja }
WHERE { passage:2 nif:anchorOf ?o }

# breaks shape:Passage-referenceContext sh:MinCountConstraintComponent
DELETE WHERE { passage:2 nif:referenceContext ?o }

# breaks shape:Passage-referenceContext sh:MaxCountConstraintComponent
INSERT DATA { passage:2 nif:referenceContext page:3 .
    page:3 a tsu:Page, nif:Context ; dcterms:isPartOf document:1 ; schema:pageStart 3 }

# breaks shape:Passage-referenceContext sh:ClassConstraintComponent
DELETE { passage:2 nif:referenceContext ?o } INSERT { passage:2 nif:referenceContext document:1 }
WHERE { passage:2 nif:referenceContext ?o }

# breaks shape:Statement-wasGeneratedBy sh:ClassConstraintComponent
INSERT DATA { statement:1 prov:wasGeneratedBy page:2 }

# breaks shape:Correction sh:PatternConstraintComponent
DELETE { ?s ?p <correction/00000000000000000001> . <correction/00000000000000000001> ?q ?o } INSERT { ?s ?p <correction/1> . <correction/1> ?q ?o }
WHERE { { ?s ?p <correction/00000000000000000001> } UNION { <correction/00000000000000000001> ?q ?o } }

# breaks shape:Correction sh:NodeKindConstraintComponent, shape:Correction sh:PatternConstraintComponent
INSERT DATA { [] a tsu:Correction, prov:Activity ; rdfs:label "link" }

# breaks shape:Correction-type sh:HasValueConstraintComponent
DELETE DATA { <correction/00000000000000000001> a prov:Activity }

# breaks shape:Correction-label sh:MinCountConstraintComponent
DELETE WHERE { <correction/00000000000000000001> rdfs:label ?o }

# breaks shape:Correction-label sh:MaxCountConstraintComponent
INSERT DATA { <correction/00000000000000000001> rdfs:label "mention" }

# breaks shape:Correction-date sh:MaxCountConstraintComponent
INSERT DATA { <correction/00000000000000000001> dcterms:date "2026-04-02"^^xsd:date }

# breaks shape:Correction-date sh:DatatypeConstraintComponent
DELETE { <correction/00000000000000000001> dcterms:date ?o } INSERT { <correction/00000000000000000001> dcterms:date "2026" } WHERE { <correction/00000000000000000001> dcterms:date ?o }

# breaks shape:Correction-wasAssociatedWith sh:MaxCountConstraintComponent
INSERT DATA { <correction/00000000000000000001> prov:wasAssociatedWith <agent/00000000000000000002> . <agent/00000000000000000002> a prov:Agent ; foaf:name "佐藤" }

# breaks shape:Correction-wasAssociatedWith sh:ClassConstraintComponent
DELETE DATA { <agent/00000000000000000001> a prov:Agent }

# breaks shape:Agent sh:PatternConstraintComponent
DELETE { ?s ?p <agent/00000000000000000001> . <agent/00000000000000000001> ?q ?o } INSERT { ?s ?p <agent/1> . <agent/1> ?q ?o }
WHERE { { ?s ?p <agent/00000000000000000001> } UNION { <agent/00000000000000000001> ?q ?o } }

# breaks shape:Agent-name sh:MinCountConstraintComponent
DELETE WHERE { <agent/00000000000000000001> foaf:name ?o }

# breaks shape:Agent-name sh:MaxCountConstraintComponent
INSERT DATA { <agent/00000000000000000001> foaf:name "佐藤" }
