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
MATCH (version:NoteVersion {id: note.id + ' ' + toString(note.version)})
WHERE $id IS NOT NULL OR NOT version.removed
RETURN note.id AS id, note.about AS about, note.cameWith AS cameWith, version.version AS version,
  version.text AS text, version.removed AS removed, start.author AS author, start.at AS at, start.runSeq AS runSeq,
  version.author AS changedBy, version.at AS changedAt, version.sees AS sees
ORDER BY datetime(at) DESC, id
