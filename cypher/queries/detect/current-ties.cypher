MATCH (racket:Racket)<-[link:TIED_TO]-(value:Value)
WHERE link.untilRun IS NULL
RETURN value.key AS value, racket.id AS racket, link.sellers AS sellers
