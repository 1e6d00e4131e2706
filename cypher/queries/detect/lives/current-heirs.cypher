// Who uses, today, the values that tied these rackets when they were last found.
UNWIND $rackets AS id
MATCH (racket:Racket {id: id})
CALL (racket) {
  MATCH (racket)<-[every:TIED_TO]-()
  RETURN max(every.untilRun) AS ended, count(CASE WHEN every.untilRun IS NULL THEN 1 END) AS open
}
MATCH (racket)<-[tie:TIED_TO]-(value:Value)
WHERE CASE WHEN open > 0 THEN tie.untilRun IS NULL ELSE tie.untilRun = ended END
MATCH (value)<-[:USES|LOCATED_AT|PAID_TO]-(holder:Seller|Store|Party)-[:OPERATES*0..1]-(seller:Seller)
RETURN id AS racket, value.key AS value, [label IN labels(value) WHERE label <> 'Value'][0] AS kind,
       coalesce(tie.weight, 0.0) AS weight,
       collect(DISTINCT seller.key) AS sellers
