UNWIND $ids AS id
MATCH (alert:Alert {id: id})
RETURN alert.id AS id
