# breaks shape:TestMethod sh:PatternConstraintComponent
INSERT DATA { <method/delay> a tsu:TestMethod, prov:Entity ; skos:prefLabel "音声遅延試験法"@ja }

# breaks shape:TestMethod-type sh:HasValueConstraintComponent
DELETE DATA { method:1 a prov:Entity }

# breaks shape:InformationResource sh:PatternConstraintComponent
INSERT DATA { <registry/1> a tsu:InformationResource, dcat:Resource ; skos:prefLabel "離島患者レジストリ"@ja }

# breaks shape:InformationResource-type sh:HasValueConstraintComponent
DELETE DATA { resource:1 a dcat:Resource }
