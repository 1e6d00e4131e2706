UNWIND $rows AS row
CALL (row) {
  MATCH (racket:Racket {id: row[0]}) RETURN racket AS scored
  UNION MATCH (group:Group {id: row[0]}) RETURN group AS scored
}
MATCH (scored)-[link:SCORED]->(:Score)
WHERE link.untilRun IS NULL
SET link.untilRun = $run
RETURN count(link) AS changed
