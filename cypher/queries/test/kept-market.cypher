MATCH (kept:KeptMarket)
RETURN kept.folder AS folder
