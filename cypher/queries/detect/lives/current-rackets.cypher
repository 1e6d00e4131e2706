// Every racket that ever was, with how it stands: closed ones are never deleted, and their ids are never given again.
MATCH (racket:Racket)
RETURN racket.id AS id, racket.bornAt AS bornAt, coalesce(racket.lifecycle, 'active') AS state,
       racket.dissolvedAt AS dissolvedAt, racket.mergedInto AS mergedInto, racket.lostSince AS lostSince,
       COLLECT {
         MATCH (racket)<-[:HAPPENED_TO]-(event:RacketEvent)
         WHERE event.event = 'returned' AND event.racketId = racket.id
         RETURN event.run ORDER BY event.run
       } AS returnedIn
