// The last delivery that a run had seen before the newest one came, however many runs came since: who did not deliver
// after it was silent while others spoke.
MATCH (delivery:Delivery {state: 'loaded'})
WITH max(delivery.seq) AS newest
OPTIONAL MATCH (run:JobRun {job: 'detect', state: 'done'})
WHERE run.latestDelivery < newest
RETURN coalesce(max(run.latestDelivery), 0) AS seq
