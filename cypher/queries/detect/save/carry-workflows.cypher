// Work on a racket that is not done goes along to what the racket merged into, where nobody works on that: the latest of
// what came. In the switch's own transaction, so that nothing is undone, and a run that is done again carries nothing twice.
UNWIND $rows AS row
MATCH (old:RacketWorkflow {id: row.from})
WHERE old.version > 0 AND old.stage <> 'closed'
MATCH (step:WorkflowStep {id: old.id + ' ' + toString(old.version)})
WITH row, step ORDER BY datetime(step.at) DESC, row.from
WITH row.into AS racketId,
  head(collect({stage: step.stage, assignee: step.assignee, dueOn: step.dueOn, cameWith: row.from, author: row.author})) AS latest
MERGE (work:RacketWorkflow {id: racketId})
ON CREATE SET work.version = 0, work.stage = 'new'
SET work.askedAt = timestamp()
WITH work, latest
WHERE work.version = 0
SET work.version = 1, work.stage = latest.stage, work.assignee = latest.assignee, work.dueOn = latest.dueOn
CREATE (step:WorkflowStep {id: work.id + ' 1'})
SET step.racketId = work.id, step.version = 1, step.stage = latest.stage, step.assignee = latest.assignee,
  step.dueOn = latest.dueOn, step.cameWith = latest.cameWith, step.author = latest.author,
  step.at = toString(datetime({epochMillis: timestamp()}))
RETURN count(step) AS changed
