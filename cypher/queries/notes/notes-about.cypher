// The notes about some things, rackets or links as they stand, or one by its id; the latest note first.
CALL () {
  UNWIND $abouts AS about
  MATCH (note:Note {about: about})
  RETURN note
  UNION
  MATCH (note:Note {id: $id})
  RETURN note
}
MATCH (start:NoteVersion {id: note.id + ' 1'})
CALL (note) {
  // While a version is saved, its number may be read before the index finds it.
  UNWIND [note.version, note.version - 1] AS number
  MATCH (version:NoteVersion {id: note.id + ' ' + toString(number)})
  RETURN version ORDER BY version.version DESC LIMIT 1
}
WITH note, start, version
WHERE $id IS NOT NULL OR NOT version.removed
RETURN note.id AS id, note.about AS about, note.cameWith AS cameWith, version.version AS version,
  version.text AS text, version.removed AS removed, start.author AS author, start.at AS at, start.runSeq AS runSeq,
  version.author AS changedBy, version.at AS changedAt, version.sees AS sees
ORDER BY datetime(at) DESC, id
