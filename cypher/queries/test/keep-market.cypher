// Says of the marketplace in this graph that a bench kept it, and where the rest of it lies.
MERGE (kept:KeptMarket {name: 'market'})
SET kept.folder = $folder
RETURN kept.folder AS folder
