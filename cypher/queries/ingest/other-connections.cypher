CALL dbms.listConnections() YIELD userAgent
WITH userAgent WHERE userAgent IS NULL OR userAgent <> $own
RETURN count(*) AS connections, count(userAgent) AS named
