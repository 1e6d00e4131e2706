// What there are notes about, and what the author of each saw; the latest are counted where there are too many.
MATCH (note:Note)
MATCH (version:NoteVersion {id: note.id + ' ' + toString(note.version)})
WHERE NOT version.removed
RETURN note.about AS about, version.sees AS sees
ORDER BY datetime(version.at) DESC, note.id
LIMIT $limit
