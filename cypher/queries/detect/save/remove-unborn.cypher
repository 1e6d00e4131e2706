// A racket, group or operator that only undone runs spoke of has no link left; what they told never happened.
CALL () {
  MATCH (racket:Racket) WHERE racket.bornRun > $seq DETACH DELETE racket
} CALL () {
  MATCH (group:Group) WHERE group.bornRun > $seq DETACH DELETE group
} CALL () {
  MATCH (operator:Operator) WHERE operator.bornRun > $seq DETACH DELETE operator
} CALL () {
  MATCH (event:RacketEvent) WHERE event.run > $seq DETACH DELETE event
} CALL () {
  MATCH (alert:Alert) WHERE alert.run > $seq DETACH DELETE alert
}
RETURN $seq AS seq
