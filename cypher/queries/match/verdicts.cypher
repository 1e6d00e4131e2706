MATCH (verdict:Verdict)
RETURN verdict.one AS one, verdict.other AS other, verdict.judgement AS judgement, verdict.at AS at
