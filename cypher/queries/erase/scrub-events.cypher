// What became of a racket stays; who joined or left, and by what, does not.
MATCH (event:RacketEvent)
WHERE any(one IN event.joined + event.left + event.closed + event.by WHERE one IN $names)
SET event.joined = [one IN event.joined | CASE WHEN one IN $names THEN 'erased' ELSE one END],
  event.left = [one IN event.left | CASE WHEN one IN $names THEN 'erased' ELSE one END],
  event.closed = [one IN event.closed | CASE WHEN one IN $names THEN 'erased' ELSE one END],
  event.by = [one IN event.by | CASE WHEN one IN $names THEN 'erased' ELSE one END]
RETURN count(event) AS scrubbed
