# breaks shape:Program sh:PatternConstraintComponent
INSERT DATA { <program/telemedicine> a tsu:Program, prov:Plan ; skos:prefLabel "遠隔診療事業"@ja }

# breaks shape:Program-type sh:HasValueConstraintComponent
DELETE DATA { program:3 a prov:Plan }

# breaks shape:BudgetAllocation sh:PatternConstraintComponent
DELETE { ?s ?p allocation:1 . allocation:1 ?q ?o } INSERT { ?s ?p <allocation/1> . <allocation/1> ?q ?o }
WHERE { { ?s ?p allocation:1 } UNION { allocation:1 ?q ?o } }

# breaks shape:BudgetAllocation-type sh:HasValueConstraintComponent
DELETE DATA { allocation:1 a schema:MonetaryAmount }

# breaks shape:BudgetAllocation-of sh:MinCountConstraintComponent
DELETE DATA { program:1 tsu:hasAllocation allocation:1 }

# breaks shape:BudgetAllocation-of sh:MaxCountConstraintComponent
INSERT DATA { program:2 tsu:hasAllocation allocation:1 }

# breaks shape:BudgetAllocation-amount sh:MinCountConstraintComponent
DELETE WHERE { allocation:1 tsu:amount ?yen }

# breaks shape:BudgetAllocation-amount sh:MaxCountConstraintComponent
INSERT DATA { allocation:1 tsu:amount 38000000 }

# breaks shape:BudgetAllocation-amount sh:DatatypeConstraintComponent
DELETE { allocation:1 tsu:amount ?yen } INSERT { allocation:1 tsu:amount 3.8 } WHERE { allocation:1 tsu:amount ?yen }

# breaks shape:BudgetAllocation-amount sh:MinInclusiveConstraintComponent
DELETE { allocation:1 tsu:amount ?yen } INSERT { allocation:1 tsu:amount -380000000 } WHERE { allocation:1 tsu:amount ?yen }

# breaks shape:BudgetAllocation-currency sh:MinCountConstraintComponent
DELETE WHERE { allocation:1 schema:currency ?code }

# breaks shape:BudgetAllocation-currency sh:MaxCountConstraintComponent
INSERT DATA { allocation:1 schema:currency "USD" }

# breaks shape:BudgetAllocation-currency sh:DatatypeConstraintComponent
DELETE { allocation:1 schema:currency ?code } INSERT { allocation:1 schema:currency "JPY"@en }
WHERE { allocation:1 schema:currency ?code }

# breaks shape:BudgetAllocation-currency sh:PatternConstraintComponent
DELETE { allocation:1 schema:currency ?code } INSERT { allocation:1 schema:currency "円" }
WHERE { allocation:1 schema:currency ?code }

# breaks shape:BudgetAllocation-budgetStage sh:MinCountConstraintComponent
DELETE WHERE { allocation:1 tsu:budgetStage ?stage }

# breaks shape:BudgetAllocation-budgetStage sh:MaxCountConstraintComponent
INSERT DATA { allocation:1 tsu:budgetStage tsu:Initial }

# breaks shape:BudgetAllocation-budgetStage sh:InConstraintComponent
DELETE { allocation:1 tsu:budgetStage ?stage } INSERT { allocation:1 tsu:budgetStage tsu:Program }
WHERE { allocation:1 tsu:budgetStage ?stage }

# breaks shape:BudgetAllocation-fiscalYear sh:MaxCountConstraintComponent
INSERT DATA { allocation:1 tsu:fiscalYear year:2024 }

# breaks shape:BudgetAllocation-partOfLarger sh:MaxCountConstraintComponent
INSERT DATA { allocation:2 tsu:partOfLarger false }

# breaks shape:BudgetAllocation-partOfLarger sh:DatatypeConstraintComponent
INSERT DATA { allocation:1 tsu:partOfLarger "内数" }

# breaks shape:BudgetAllocation-totalAmount sh:MaxCountConstraintComponent
INSERT DATA { allocation:1 tsu:totalAmount 26000000 }

# breaks shape:BudgetAllocation-totalAmount sh:DatatypeConstraintComponent
INSERT DATA { allocation:2 tsu:totalAmount 26e8 }

# breaks shape:BudgetAllocation-totalAmount sh:MinInclusiveConstraintComponent
INSERT DATA { allocation:2 tsu:totalAmount -1 }

# breaks shape:BudgetAllocation-approximate sh:MaxCountConstraintComponent
INSERT DATA { allocation:1 tsu:approximate false }

# breaks shape:BudgetAllocation-approximate sh:DatatypeConstraintComponent
INSERT DATA { allocation:2 tsu:approximate "約" }
