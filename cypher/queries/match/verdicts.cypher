MATCH (verdict:Verdict)
RETURN verdict.id AS id, verdict.one AS one, verdict.other AS other, verdict.judgement AS judgement,
  verdict.author AS author, verdict.at AS at, verdict.reason AS reason
ORDER BY at DESC, id
