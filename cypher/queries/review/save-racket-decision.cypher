// One more entry, and which one holds from here on. What was decided before stays.
MATCH (triage:RacketTriage {id: $racketId})
SET triage.version = $version, triage.holds = $holds
CREATE (decision:RacketDecision {id: $racketId + ' ' + toString($version)})
SET decision.racketId = $racketId, decision.version = $version, decision.step = $step, decision.reason = $reason,
  decision.until = $until, decision.undoes = $undoes, decision.author = $author, decision.sees = $sees,
  decision.at = toString(datetime({epochMillis: timestamp()}))
RETURN decision.id AS id, decision.racketId AS racketId, decision.version AS version, decision.step AS step,
  decision.reason AS reason, decision.until AS until, decision.undoes AS undoes, decision.author AS author,
  decision.at AS at, decision.sees AS sees
