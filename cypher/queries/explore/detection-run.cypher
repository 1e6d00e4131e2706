// One detection run by its number. What it was asked for may name what another contributor sent: only who sees all sees it.
MATCH (run:JobRun {job: 'detect', seq: $seq})
RETURN run.seq AS seq, run.startedAt AS startedAt, run.asOf AS asOf, run.engine AS engine, run.seed AS seed,
  run.codeVersion AS codeVersion, CASE WHEN $contributors IS NULL THEN run.options ELSE '{}' END AS options
