// Whose rows the ties of each racket rest on: how many links each contributor gave.
UNWIND $rackets AS id
MATCH (racket:Racket {id: id})<-[tie:TIED_TO]-(value:Value)
WHERE tie.untilRun IS NULL
MATCH (value)<-[link:USES|LOCATED_AT|PAID_TO]-(holder:Seller|Store|Party)-[:OPERATES*0..1]-(seller:Seller)-[m:MEMBER_OF]->(racket)
WHERE m.untilRun IS NULL
UNWIND link.contributors AS contributor
RETURN id AS racket, contributor, count(DISTINCT link) AS links
