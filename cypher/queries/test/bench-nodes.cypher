// Nodes without a property are found by their number in the store: no index is kept up while millions are made.
UNWIND range(1, $count) AS at
CREATE (node:Value)
RETURN id(node) AS id
