// A delivery exists from here on: its folder in the archive has its name already.
MERGE (delivery:Delivery {id: $id})
ON CREATE SET delivery.seq = $seq, delivery.state = 'loading', delivery.startedAt = $startedAt
SET delivery.contributor = $contributor, delivery.asOf = $asOf, delivery.counts = $counts
WITH delivery
UNWIND $files AS file
MERGE (source:SourceFile {id: file[0]})
SET source.table = file[1], source.name = file[2], source.sha256 = file[3], source.rows = file[4]
RETURN count(source) AS files
