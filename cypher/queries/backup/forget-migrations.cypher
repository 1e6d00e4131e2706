// What came after the schema of the backup is applied anew, for it may change data.
MATCH (migration:Migration)
WHERE migration.version > $after
DELETE migration
RETURN count(*) AS forgotten
