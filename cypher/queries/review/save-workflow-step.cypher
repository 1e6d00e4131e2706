// One more step on a racket that is locked; the work stands so from here on. What stood before stays among the steps.
MATCH (work:RacketWorkflow {id: $racketId})
SET work.version = $version, work.stage = $stage, work.assignee = $assignee, work.dueOn = $dueOn
CREATE (step:WorkflowStep {id: $racketId + ' ' + toString($version)})
SET step.racketId = $racketId, step.version = $version, step.stage = $stage, step.assignee = $assignee,
  step.dueOn = $dueOn, step.author = $author, step.at = toString(datetime({epochMillis: timestamp()}))
RETURN step.version AS version, step.stage AS stage, step.assignee AS assignee, step.dueOn AS dueOn
