MATCH (run:JobRun {id: $id})
RETURN run.newcomers AS newcomers
