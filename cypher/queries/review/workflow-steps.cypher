// Every step of the work on a racket, the latest first.
MATCH (racket:Racket {id: $racketId})
WHERE $contributors IS NULL OR EXISTS {
  MATCH (racket)<-[:MEMBER_OF]-(s:Seller)
  WHERE any(c IN s.contributors WHERE c IN $contributors) }
MATCH (step:WorkflowStep {racketId: racket.id})
RETURN step.id AS id, step.racketId AS racketId, step.version AS version, step.stage AS stage,
  step.assignee AS assignee, step.dueOn AS dueOn, step.cameWith AS cameWith, step.author AS author, step.at AS at
ORDER BY version DESC
