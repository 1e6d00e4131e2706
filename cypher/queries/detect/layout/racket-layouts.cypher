// Where the things of a racket's pictures stand at some levels, as the last run that changed each left them.
UNWIND $levels AS level
MATCH (layout:RacketLayout {id: $id + '/' + level})
RETURN level, layout.stamp AS stamp, layout.things AS things, layout.xs AS xs, layout.ys AS ys
