// What there are notes about, and what the author of each saw; the latest are counted where there are too many.
MATCH (note:Note)
CALL (note) {
  // As of `notes-about`.
  UNWIND [note.version, note.version - 1] AS number
  MATCH (version:NoteVersion {id: note.id + ' ' + toString(number)})
  RETURN version ORDER BY version.version DESC LIMIT 1
}
WITH note, version
WHERE NOT version.removed
RETURN note.about AS about, version.sees AS sees
ORDER BY datetime(version.at) DESC, note.id
LIMIT $limit
