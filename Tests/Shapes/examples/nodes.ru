# breaks shape:Node sh:NodeKindConstraintComponent, shape:Node sh:PatternConstraintComponent, shape:Program sh:PatternConstraintComponent
INSERT DATA { [] a tsu:Program, prov:Plan ; skos:prefLabel "遠隔診療事業"@ja }

# breaks shape:Node sh:PatternConstraintComponent
INSERT DATA {
    <https://例.jp/program/00000000000000000001> a tsu:Program, prov:Plan ; skos:prefLabel "遠隔診療事業"@ja
}

# breaks shape:Node-prefLabel sh:LanguageInConstraintComponent
INSERT DATA { program:3 skos:prefLabel "Modellprogramm"@de }

# breaks shape:Node-prefLabel sh:UniqueLangConstraintComponent
INSERT DATA { program:3 skos:prefLabel "モデル事業"@ja }

# breaks shape:Node-altLabel sh:LanguageInConstraintComponent
INSERT DATA { program:3 skos:altLabel "モデル事業" }

# breaks shape:Node-altLabel sh:LanguageInConstraintComponent
INSERT DATA { program:3 tsu:abbreviation "モデル" }

# breaks shape:Node-superProperties sh:MaxCountConstraintComponent
INSERT DATA { activity:1 prov:used program:1 }

# breaks shape:Node-superProperties sh:MaxCountConstraintComponent
INSERT DATA { measure:1 m8g:hasCompetentAuthority body:6000012070001 }

# breaks shape:Named-prefLabel sh:QualifiedMinCountConstraintComponent
DELETE WHERE { program:3 skos:prefLabel ?name }

# breaks shape:Named-prefLabel sh:QualifiedMinCountConstraintComponent
DELETE { program:3 skos:prefLabel ?name } INSERT { program:3 skos:prefLabel "モデルジギョウ"@ja-Hrkt }
WHERE { program:3 skos:prefLabel ?name }

# breaks shape:exactMatch-to sh:NodeKindConstraintComponent
INSERT DATA { body:4000012090001 skos:exactMatch "http://www.wikidata.org/entity/Q1197264" }

# breaks shape:exactMatch-to sh:PatternConstraintComponent
INSERT DATA { body:4000012090001 owl:sameAs <https://example.org/ministry> }

# breaks shape:correctedFrom-to sh:NodeKindConstraintComponent
INSERT DATA { instrument:4 tsu:correctedFrom instrument:2 }

# breaks shape:correctedFrom-to sh:MinLengthConstraintComponent
INSERT DATA { instrument:4 tsu:correctedFrom "" }
