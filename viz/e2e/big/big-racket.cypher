// One large racket beside those that were found: SELLERS sellers, two an operator, and four times as many values; ten
// sellers and forty values a neighbourhood, some values between two of them, and one supplier of a fifth of all. The next
// detection ends it.
MATCH (current:Current {name: 'run'})
CALL (current) {
  MATCH (:Racket)-[:SCORED]->(found:Score)
  WITH found ORDER BY found.id LIMIT 1
  CREATE (racket:Racket {id: 'rk-big', bornRun: current.seq, bornAt: '2024-01-31', lifecycle: 'active'})
  CREATE (racket)-[:SCORED {sinceRun: current.seq}]->(score:Score)
  SET score = found {.*, id: 'score-of-rk-big', sellers: SELLERS, operators: SELLERS / 2}
};
MATCH (current:Current {name: 'run'}), (racket:Racket {id: 'rk-big'})
UNWIND range(0, SELLERS - 1) AS i
CALL (current, racket, i) {
  MERGE (operator:Operator {id: 'op-big-' + (i / 2)})
  CREATE (seller:Entity:Seller {key: 'seller:big-' + i, id: 'big-' + i, name: 'Big shop ' + i, status: 'open',
          platform: 'bazaar', contributors: ['market']})
  CREATE (seller)-[:RUN_BY {sinceRun: current.seq}]->(operator)
  CREATE (seller)-[:MEMBER_OF {role: CASE WHEN i % 10 = 0 THEN 'core' ELSE 'member' END,
          confidence: 0.5 + (i % 50) / 100.0, since: '2024-01-31', sinceRun: current.seq}]->(racket)
} IN TRANSACTIONS OF 5000 ROWS;
MATCH (current:Current {name: 'run'}), (racket:Racket {id: 'rk-big'})
UNWIND range(0, 4 * SELLERS - 2) AS i
CALL (current, racket, i) {
  CREATE (value:Value {key: ['tel:', 'email:', 'img:', 'device:'][i % 4] + 'big-' + i, display: 'Shared value ' + i})
  SET value:$([['Phone'], ['Email'], ['Image'], ['Device']][i % 4])
  CREATE (value)-[:TIED_TO {sellers: 3, weight: 0.2 + (i % 7) / 10.0, sinceRun: current.seq}]->(racket)
  WITH value, i, 10 * (i / 40) AS home
  UNWIND [home + i % 10, home + (i + 1 + i / 10) % 10,
          CASE WHEN i % 40 = 0 THEN (home + 10 * (1 + i % 7 * 31)) % SELLERS ELSE home + (i + 5) % 10 END] AS user
  WITH DISTINCT value, user
  MATCH (seller:Entity {key: 'seller:big-' + user})
  CREATE (seller)-[:USES {contributors: ['market'], sources: 1, firstSeen: 19000, lastSeen: 19100, firstSource: 0,
          latestSource: 0}]->(value)
} IN TRANSACTIONS OF 5000 ROWS;
CREATE (:Entity:Party {key: 'party:big', id: 'big', name: 'Big Plant Ltd', type: 'company', contributors: ['market']});
MATCH (plant:Entity {key: 'party:big'})
UNWIND range(0, SELLERS / 5 - 1) AS i
MATCH (seller:Entity {key: 'seller:big-' + 5 * i})
CREATE (plant)-[:SUPPLIES {contributors: ['market'], sources: 1, firstSeen: 19000, lastSeen: 19100, firstSource: 0,
        latestSource: 0}]->(seller);
