// From here on the graph is nobody's to read or write until the restore is over.
MERGE (mark:Restoring)
SET mark.id = $id
RETURN mark.id AS id
