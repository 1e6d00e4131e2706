// Tests alone.
CREATE (d:Delivery {id: $id, seq: $seq, contributor: $contributor, state: 'loaded', asOf: $asOf,
  startedAt: $asOf + 'T00:00:00.000Z'})
RETURN d.seq AS saved
