// Notes about a racket that merges go along to the one that it lives on under, and say where they come from. In the
// switch's own transaction, so that nothing is undone.
UNWIND $rows AS row
MATCH (note:Note {about: row.from})
SET note.cameWith = coalesce(note.cameWith, row.from), note.about = row.into
RETURN count(note) AS changed
