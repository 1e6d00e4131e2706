// Rackets of the current run whose picture has no layout at some level, or was changed by a run since it was looked at.
MATCH (current:Current {name: 'run'})
WITH current.seq AS run
MATCH (racket:Racket)-[link:SCORED]->(:Score)
WHERE link.sinceRun <= run AND (link.untilRun IS NULL OR link.untilRun > run)
  AND EXISTS { MATCH (racket)<-[m:MEMBER_OF]-() WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run) }
WITH run, racket, COLLECT {
  UNWIND $levels AS level
  MATCH (layout:RacketLayout {id: racket.id + '/' + level})
  RETURN layout.run } AS looked
WITH run, racket, CASE WHEN size(looked) < size($levels) THEN -1 ELSE reduce(least = run, one IN looked |
  CASE WHEN one < least THEN one ELSE least END) END AS upTo
WHERE upTo < run AND (upTo < 0 OR
  EXISTS { MATCH (racket)<-[m:MEMBER_OF|TIED_TO]-() WHERE m.sinceRun > upTo OR m.untilRun > upTo } OR
  EXISTS { MATCH (racket)-[s:SCORED]->() WHERE s.sinceRun > upTo })
RETURN racket.id AS id, run
ORDER BY id
