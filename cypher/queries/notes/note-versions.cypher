// Every version of a note, the latest first.
MATCH (note:Note {id: $id})
MATCH (version:NoteVersion {noteId: note.id})
RETURN version.id AS id, version.noteId AS noteId, version.version AS version, version.text AS text,
  version.removed AS removed, version.author AS author, version.sees AS sees, version.runSeq AS runSeq,
  version.at AS at
ORDER BY version DESC
