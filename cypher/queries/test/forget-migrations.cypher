// Tests alone: as if the schema had been made by nobody; what is restored next says how far it came.
MATCH (migration:Migration)
DELETE migration
RETURN count(*) AS deleted
