// How far the work on rackets is: one node says how each stands, one node a step keeps the history.
CREATE CONSTRAINT racketworkflow_id IF NOT EXISTS FOR (n:RacketWorkflow) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT workflowstep_id IF NOT EXISTS FOR (n:WorkflowStep) REQUIRE n.id IS UNIQUE;
CREATE INDEX workflowstep_racket IF NOT EXISTS FOR (n:WorkflowStep) ON (n.racketId);
