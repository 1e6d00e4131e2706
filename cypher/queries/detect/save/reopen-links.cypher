CALL () {
  MATCH (racket:Racket)<-[link:MEMBER_OF|TIED_TO]-() WHERE link.untilRun > $seq SET link.untilRun = null
} CALL () {
  MATCH (group:Group)<-[link:MEMBER_OF]-() WHERE link.untilRun > $seq SET link.untilRun = null
} CALL () {
  MATCH (operator:Operator)<-[link:RUN_BY]-() WHERE link.untilRun > $seq SET link.untilRun = null
} CALL () {
  MATCH (racket:Racket)-[link:SCORED]->() WHERE link.untilRun > $seq SET link.untilRun = null
} CALL () {
  MATCH (group:Group)-[link:SCORED]->() WHERE link.untilRun > $seq SET link.untilRun = null
}
RETURN $seq AS seq
