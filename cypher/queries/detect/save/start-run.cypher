// Numbers follow each other; one that died keeps its number, and what it wrote is undone by undo-runs. A detection that
// was asked for has its run already, and gets its number here.
OPTIONAL MATCH (past:JobRun {job: 'detect'})
WITH coalesce(max(past.seq), 0) + 1 AS seq
OPTIONAL MATCH (delivery:Delivery {state: 'loaded'})
WITH seq, coalesce(max(delivery.seq), 0) AS latestDelivery
MERGE (run:JobRun {id: coalesce($asked, 'detect-' + toString(seq))})
SET run.seq = seq, run.job = 'detect', run.state = 'running', run.startedAt = $startedAt, run.asOf = $asOf,
    run.engine = $engine, run.seed = $seed, run.options = $options, run.counts = '{}', run.codeVersion = $codeVersion,
    run.latestDelivery = latestDelivery, run.heeded = $heeded
RETURN run.id AS id, seq
