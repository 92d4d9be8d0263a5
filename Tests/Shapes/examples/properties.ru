# breaks shape:leadMinistry sh:ClassConstraintComponent
INSERT DATA { program:1 tsu:leadMinistry body:6000012070001 }

# breaks shape:leadMinistry-to sh:ClassConstraintComponent
INSERT DATA { measure:1 tsu:leadMinistry body:00000000000000000001 }

# breaks shape:cooperatingMinistry sh:ClassConstraintComponent
INSERT DATA { program:1 tsu:cooperatingMinistry body:6000012070001 }

# breaks shape:cooperatingMinistry-to sh:ClassConstraintComponent
INSERT DATA { measure:1 tsu:cooperatingMinistry office:1 }

# breaks shape:responsibleOffice sh:ClassConstraintComponent
INSERT DATA { activity:2 tsu:responsibleOffice office:1 }

# breaks shape:responsibleOffice-to sh:OrConstraintComponent
INSERT DATA { measure:1 tsu:responsibleOffice body:00000000000000000001 }

# breaks shape:cooperatingOffice sh:ClassConstraintComponent
INSERT DATA { activity:2 tsu:cooperatingOffice office:1 }

# breaks shape:cooperatingOffice-to sh:OrConstraintComponent
INSERT DATA { measure:1 tsu:cooperatingOffice body:00000000000000000001 }

# breaks shape:unitOf sh:ClassConstraintComponent
INSERT DATA { body:00000000000000000001 org:unitOf body:6000012070001 }

# breaks shape:unitOf-to sh:ClassConstraintComponent
DELETE { ?office org:unitOf ?ministry } INSERT { ?office org:unitOf body:00000000000000000001 }
WHERE { VALUES ?office { office:1 } ?office org:unitOf ?ministry }

# breaks shape:hasActivity sh:ClassConstraintComponent
DELETE { measure:1 tsu:hasActivity activity:2 } INSERT { program:1 tsu:hasActivity activity:2 } WHERE {}

# breaks shape:hasActivity-to sh:ClassConstraintComponent
INSERT DATA { measure:1 tsu:hasActivity program:1 }

# breaks shape:fiscalYear sh:OrConstraintComponent
INSERT DATA { program:1 tsu:fiscalYear year:2023 }

# breaks shape:fiscalYear-to sh:ClassConstraintComponent
DELETE { activity:2 tsu:fiscalYear ?year } INSERT { activity:2 tsu:fiscalYear date:2024-04-01 }
WHERE { activity:2 tsu:fiscalYear ?year }

# breaks shape:implementedBy sh:ClassConstraintComponent
INSERT DATA { activity:2 tsu:implementedBy program:1 }

# breaks shape:implementedBy-to sh:ClassConstraintComponent
INSERT DATA { measure:1 tsu:implementedBy resource:1 }

# breaks shape:usesProgram sh:ClassConstraintComponent
INSERT DATA { measure:1 tsu:usesProgram program:1 }

# breaks shape:usesProgram-to sh:ClassConstraintComponent
INSERT DATA { activity:2 tsu:usesProgram measure:1 }

# breaks shape:executedBy sh:ClassConstraintComponent
INSERT DATA { measure:1 tsu:executedBy body:00000000000000000001 }

# breaks shape:executedBy-to sh:ClassConstraintComponent
INSERT DATA { program:1 tsu:executedBy class:1 }

# breaks shape:commissionedThrough sh:ClassConstraintComponent
INSERT DATA { measure:1 tsu:commissionedThrough body:00000000000000000001 }

# breaks shape:commissionedThrough-to sh:ClassConstraintComponent
INSERT DATA { program:1 tsu:commissionedThrough class:1 }

# breaks shape:hasAllocation sh:OrConstraintComponent
DELETE { program:1 tsu:hasAllocation allocation:1 } INSERT { measure:1 tsu:hasAllocation allocation:1 } WHERE {}

# breaks shape:hasAllocation-to sh:ClassConstraintComponent
INSERT DATA { program:1 tsu:hasAllocation year:2023 }

# breaks shape:componentOf sh:OrConstraintComponent
INSERT DATA { measure:1 tsu:componentOf program:1 }

# breaks shape:componentOf-to sh:OrConstraintComponent
INSERT DATA { program:1 tsu:componentOf measure:1 }

# breaks shape:through sh:ClassConstraintComponent
INSERT DATA { program:1 tsu:through body:00000000000000000002 }

# breaks shape:through-to sh:OrConstraintComponent
INSERT DATA { activity:2 tsu:through program:1 }

# breaks shape:involves sh:OrConstraintComponent
INSERT DATA { resource:1 tsu:involves body:00000000000000000001 }

# breaks shape:involves-to sh:OrConstraintComponent
INSERT DATA { measure:1 tsu:involves program:1 }

# breaks shape:basedOn sh:OrConstraintComponent
INSERT DATA { program:1 tsu:basedOn instrument:4 }

# breaks shape:basedOn-to sh:OrConstraintComponent
INSERT DATA { measure:1 tsu:basedOn body:00000000000000000001 }

# breaks shape:cites sh:OrConstraintComponent
INSERT DATA { program:1 tsu:cites instrument:4 }

# breaks shape:cites-to sh:ClassConstraintComponent
INSERT DATA { measure:1 tsu:cites program:1 }

# breaks shape:publishes sh:OrConstraintComponent
INSERT DATA { program:1 tsu:publishes method:1 }

# breaks shape:publishes-to sh:OrConstraintComponent
INSERT DATA { activity:2 tsu:publishes resource:1 }

# breaks shape:mentions sh:OrConstraintComponent
INSERT DATA { program:1 tsu:mentions body:00000000000000000001 }

# breaks shape:mentions-to sh:NodeKindConstraintComponent
INSERT DATA { measure:1 tsu:mentions "離島医療研究所"@ja }

# breaks shape:succeeds sh:OrConstraintComponent
INSERT DATA { program:1 tsu:succeeds body:00000000000000000001 }

# breaks shape:succeeds sh:OrConstraintComponent
INSERT DATA { measure:1 tsu:succeeds program:1 }

# breaks shape:possiblySucceeds sh:OrConstraintComponent
INSERT DATA { program:1 tsu:possiblySucceeds body:00000000000000000001 }

# breaks shape:possiblySucceeds sh:OrConstraintComponent
INSERT DATA { measure:1 tsu:possiblySucceeds program:1 }
