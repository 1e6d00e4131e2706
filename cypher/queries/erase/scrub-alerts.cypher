// An alert stays, so that numbers have no gap; whom and what it names goes, also in what it says of another seller.
MATCH (alert:Alert)
WHERE alert.seller = $key OR alert.body CONTAINS $quoted
WITH alert, coalesce(alert.seller = $key, false) AS ofIt
SET alert.says = CASE WHEN ofIt THEN 'What this alert said of a seller was erased.' ELSE
    reduce(text = alert.says, word IN $words | replace(text, word[0], word[1])) END,
  alert.body = CASE WHEN ofIt THEN
    '{"counterEvidence":[],"evidence":[],"otherIds":[],"path":[],"sellers":[],"values":[]}' ELSE
    replace(alert.body, $quoted, '"erased"') END,
  alert.seller = CASE WHEN ofIt THEN null ELSE alert.seller END
RETURN count(alert) AS scrubbed
