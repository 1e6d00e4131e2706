// Tests alone. All that detection says, run by run: links with what they carry, scores, events, alerts, standings.
MATCH (from)-[link:MEMBER_OF|RUN_BY|TIED_TO]->(to)
RETURN [type(link), from.key, to.id, properties(link)] AS line
UNION ALL
MATCH (racket:Racket)-[link:SCORED]->(score:Score)
RETURN ['SCORED', racket.id, properties(link), properties(score)] AS line
UNION ALL
MATCH (thing:Racket|Group|Operator|RacketEvent|Alert|Reference)
RETURN [labels(thing), properties(thing)] AS line
UNION ALL
MATCH (thing:RacketEvent|Alert)-[link:HAPPENED_TO|RAISED_FOR]->(racket)
RETURN [type(link), thing.id, racket.id] AS line
