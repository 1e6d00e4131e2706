// Undoes what runs after $seq wrote: they never became current, or no longer are.
CALL () {
  MATCH (racket:Racket)<-[link:MEMBER_OF|TIED_TO]-() WHERE link.sinceRun > $seq DELETE link
} CALL () {
  MATCH (group:Group)<-[link:MEMBER_OF]-() WHERE link.sinceRun > $seq DELETE link
} CALL () {
  MATCH (operator:Operator)<-[link:RUN_BY]-() WHERE link.sinceRun > $seq DELETE link
} CALL () {
  MATCH (racket:Racket)-[link:SCORED]->(score:Score) WHERE link.sinceRun > $seq DETACH DELETE score
} CALL () {
  MATCH (group:Group)-[link:SCORED]->(score:Score) WHERE link.sinceRun > $seq DETACH DELETE score
}
RETURN $seq AS seq
