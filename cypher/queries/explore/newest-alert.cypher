MATCH (current:Current {name: 'run'})
RETURN coalesce(current.alerts, 0) AS number
