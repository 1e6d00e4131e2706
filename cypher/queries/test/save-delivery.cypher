// Tests alone.
CREATE (d:Delivery {id: $id, seq: $seq, contributor: $contributor, state: 'loaded', asOf: $asOf})
RETURN d.seq AS saved
