// Whether something that detection heeds came since the run that readers see began: data, a withdrawal, a person's word.
OPTIONAL MATCH (current:Current {name: 'run'})
OPTIONAL MATCH (run:JobRun {job: 'detect', seq: current.seq})
WITH coalesce(run.startedAt, '') AS since
RETURN EXISTS { MATCH (d:Delivery {state: 'loaded'}) WHERE coalesce(d.endedAt, d.startedAt) > since }
    OR EXISTS { MATCH (w:WithdrawnDelivery) WHERE w.withdrawnAt > since }
    OR EXISTS { MATCH (v:Verdict) WHERE v.at > since }
    OR EXISTS { MATCH (p:Pin) WHERE p.at > since } AS changed
