MATCH (mark:Restoring)
RETURN mark.id AS id
