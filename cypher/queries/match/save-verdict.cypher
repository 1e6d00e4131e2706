// A person's word on two values: the smaller key is `one`. What was said before stays.
CREATE (verdict:Verdict {id: $id})
SET verdict.one = $one, verdict.other = $other, verdict.judgement = $judgement, verdict.author = $author,
  verdict.at = $at, verdict.reason = $reason, verdict.sees = $sees
RETURN verdict.id AS id
