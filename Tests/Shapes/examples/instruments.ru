# breaks shape:LegalInstrument sh:PatternConstraintComponent
INSERT DATA { <notice/1> a tsu:Notice, eli:LegalResource ; skos:prefLabel "機器の届出について"@ja }

# breaks shape:LegalInstrument-type sh:HasValueConstraintComponent
DELETE DATA { instrument:4 a eli:LegalResource }

# breaks shape:LegalInstrument-kind sh:QualifiedMinCountConstraintComponent
DELETE { instrument:5 a tsu:Report } INSERT { instrument:5 a tsu:LegalInstrument } WHERE {}

# breaks shape:LegalInstrument-form sh:QualifiedMaxCountConstraintComponent
INSERT DATA { instrument:2 a tsu:Order }

# breaks shape:LegalInstrument-content sh:QualifiedMaxCountConstraintComponent
INSERT DATA { instrument:4 a tsu:Report }

# breaks shape:LegalInstrument-lawNumber sh:DatatypeConstraintComponent
INSERT DATA { instrument:3 tsu:lawNumber "平成三十年厚生労働省令第十七号"@ja }

# breaks shape:LegalInstrument-lawNumber sh:PatternConstraintComponent
INSERT DATA { instrument:3 tsu:lawNumber "厚生労働省令第十七号" }

# breaks shape:LegalInstrument-instrumentNumber sh:DatatypeConstraintComponent
INSERT DATA { instrument:6 tsu:instrumentNumber 14971 }

# breaks shape:LegalInstrument-instrumentNumber sh:MinLengthConstraintComponent
INSERT DATA { instrument:6 tsu:instrumentNumber "" }

# breaks shape:LegalInstrument-date sh:MaxCountConstraintComponent
INSERT DATA { instrument:1 eli:date_document "2022-05-31"^^xsd:date }

# breaks shape:LegalInstrument-date sh:OrConstraintComponent
INSERT DATA { instrument:4 eli:date_document "令和4年5月" }

# breaks shape:LegalInstrument-idLocal sh:MaxCountConstraintComponent
INSERT DATA { law:429AC0000000016 eli:id_local "429AC0000000017" }

# breaks shape:LegalInstrument-idLocal sh:DatatypeConstraintComponent
INSERT DATA { instrument:3 eli:id_local "430M60000100017"@ja }

# breaks shape:LegalInstrument-idLocal sh:PatternConstraintComponent
INSERT DATA { instrument:3 eli:id_local "H30F17001000017" }

# breaks shape:Law sh:PatternConstraintComponent
INSERT DATA { instrument:9 a tsu:Law, eli:LegalResource ; skos:prefLabel "離島医療法"@ja }

# breaks shape:changes sh:ClassConstraintComponent
INSERT DATA { instrument:4 eli:changes law:429AC0000000016 }

# breaks shape:changes-to sh:ClassConstraintComponent
INSERT DATA { law:00000000000000000001 eli:changes instrument:4 }
