// Of all rackets, or of the given ones.
MATCH (racket:Racket)
WHERE $of IS NULL OR racket.id IN $of
MATCH (racket)<-[link:TIED_TO]-(value:Value)
WHERE link.untilRun IS NULL
RETURN value.key AS value, racket.id AS racket, link.sellers AS sellers, link.weight AS weight
