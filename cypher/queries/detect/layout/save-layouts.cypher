// Saves where things stand; of a picture that is as it was, only that a run looked at it.
UNWIND $rows AS row
MERGE (layout:RacketLayout {id: row.racketId + '/' + row.level})
SET layout.racketId = row.racketId, layout.run = $run
FOREACH (made IN CASE WHEN row.layout IS NULL THEN [] ELSE [row.layout] END |
  SET layout.stamp = made.stamp, layout.things = made.things, layout.xs = made.xs, layout.ys = made.ys)
RETURN count(layout) AS changed
