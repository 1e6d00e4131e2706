// One more version. The note is locked first, so that two who change it at once are served in turn; whoever comes
// second has seen another version, and nothing is kept of theirs.
OPTIONAL MATCH (current:Current {name: 'run'})
WITH current.seq AS run
MERGE (note:Note {id: $noteId})
ON CREATE SET note.version = 0, note.about = $about
SET note.askedAt = timestamp()
WITH run, note
WHERE note.version = $version - 1
SET note.version = $version
CREATE (version:NoteVersion {id: $noteId + ' ' + toString($version)})
SET version.noteId = $noteId, version.version = $version, version.text = $text, version.removed = $removed,
  version.author = $author, version.sees = $sees, version.runSeq = run,
  version.at = toString(datetime({epochMillis: timestamp()}))
RETURN version.version AS version
