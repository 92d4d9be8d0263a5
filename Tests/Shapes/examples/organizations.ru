# breaks shape:Organization-identifier sh:MaxCountConstraintComponent
INSERT DATA { body:4000012090001 org:identifier "7000012060001" }

# breaks shape:Organization-identifier sh:DatatypeConstraintComponent
DELETE { body:4000012090001 org:identifier ?number } INSERT { body:4000012090001 org:identifier 4000012090001 }
WHERE { body:4000012090001 org:identifier ?number }

# breaks shape:Organization-identifier sh:PatternConstraintComponent
DELETE { body:4000012090001 org:identifier ?number } INSERT { body:4000012090001 org:identifier "400001209000" }
WHERE { body:4000012090001 org:identifier ?number }

# breaks shape:Ministry sh:PatternConstraintComponent
DELETE { ?s ?p body:4000012090001 . body:4000012090001 ?q ?o } INSERT { ?s ?p body:METI . body:METI ?q ?o }
WHERE { { ?s ?p body:4000012090001 } UNION { body:4000012090001 ?q ?o } }

# breaks shape:Ministry-type sh:HasValueConstraintComponent
DELETE DATA { body:4000012090001 a m8g:PublicOrganisation }

# breaks shape:Ministry-type sh:HasValueConstraintComponent
DELETE DATA { body:4000012090001 a org:FormalOrganization }

# breaks shape:Office sh:PatternConstraintComponent
INSERT DATA {
    body:00000000000000000009 a tsu:Office, org:OrganizationalUnit ;
        skos:prefLabel "医療機器室"@ja ;
        org:unitOf body:4000012090001
}

# breaks shape:Office-type sh:HasValueConstraintComponent
DELETE DATA { office:1 a org:OrganizationalUnit }

# breaks shape:Office-unitOf sh:MinCountConstraintComponent
DELETE WHERE { office:1 org:unitOf ?ministry }

# breaks shape:Office-unitOf sh:MaxCountConstraintComponent
INSERT DATA { office:1 org:unitOf body:4000012090001 }

# breaks shape:Institution sh:PatternConstraintComponent
INSERT DATA { <institution/1> a tsu:Institution, org:FormalOrganization ; skos:prefLabel "島医大"@ja }

# breaks shape:Institution-type sh:HasValueConstraintComponent
DELETE DATA { body:00000000000000000001 a org:FormalOrganization }

# breaks shape:InstitutionClass sh:PatternConstraintComponent
INSERT DATA { <org/00000000000000000003> a tsu:InstitutionClass, skos:Concept ; skos:prefLabel "支援診療所"@ja }

# breaks shape:InstitutionClass-type sh:HasValueConstraintComponent
DELETE DATA { class:1 a skos:Concept }

# breaks shape:Network sh:PatternConstraintComponent
INSERT DATA { <network/1> a tsu:Network, org:OrganizationalCollaboration ; skos:prefLabel "島の診療網"@ja }

# breaks shape:Network-type sh:HasValueConstraintComponent
DELETE DATA { body:00000000000000000002 a org:OrganizationalCollaboration }
