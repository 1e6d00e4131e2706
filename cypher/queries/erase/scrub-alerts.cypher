// An alert stays, so that numbers have no gap; whom and what it names goes.
MATCH (alert:Alert)
WHERE alert.seller = $key OR alert.body CONTAINS $quoted
SET alert.body = replace(alert.body, $quoted, '"erased"'),
  alert.says = CASE WHEN alert.seller = $key THEN 'What this alert said of a seller was erased.' ELSE alert.says END,
  alert.body = CASE WHEN alert.seller = $key THEN
    '{"counterEvidence":[],"evidence":[],"otherIds":[],"path":[],"sellers":[],"values":[]}' ELSE alert.body END,
  alert.seller = CASE WHEN alert.seller = $key THEN null ELSE alert.seller END
RETURN count(alert) AS scrubbed
