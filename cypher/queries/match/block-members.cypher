// Who stands in these blocks already, by the place that the block has on a value; never more than are needed to see that it is too wide.
UNWIND $blocks[0] AS block
CALL (block) { MATCH (value:Value {block1: block}) RETURN value.key AS key LIMIT $most }
RETURN key
UNION
UNWIND $blocks[1] AS block
CALL (block) { MATCH (value:Value {block2: block}) RETURN value.key AS key LIMIT $most }
RETURN key
UNION
UNWIND $blocks[2] AS block
CALL (block) { MATCH (value:Value {block3: block}) RETURN value.key AS key LIMIT $most }
RETURN key
UNION
UNWIND $blocks[3] AS block
CALL (block) { MATCH (value:Value {block4: block}) RETURN value.key AS key LIMIT $most }
RETURN key
