UNWIND $rows AS row
MATCH (racket:Racket {id: row[0]})
CREATE (racket)-[link:SCORED {sinceRun: $run}]->(score:Score {id: row[0] + '@' + toString($run)})
SET score.score = row[1], score.band = row[2], score.confidence = row[3], score.capability = row[4], score.harm = row[5],
    score.sellers = row[6], score.operators = row[7], score.lifecycle = row[8], score.topReason = row[9],
    score.brands = row[10], score.countries = row[11], score.assessment = row[12], score.basis = row[13]
RETURN count(link) AS changed
