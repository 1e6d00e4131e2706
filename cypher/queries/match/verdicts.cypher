// Of a verdict from before it was kept what its author saw, everybody's facts count as seen.
MATCH (verdict:Verdict)
RETURN verdict.id AS id, verdict.one AS one, verdict.other AS other, verdict.judgement AS judgement,
  verdict.author AS author, verdict.at AS at, verdict.reason AS reason,
  coalesce(verdict.sees, 'null') AS sees
ORDER BY at DESC, id
