// What people call rackets: one node a racket, which says how far it is, and one a naming, which is never changed.
CREATE CONSTRAINT racketname_id IF NOT EXISTS FOR (n:RacketName) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT racketnaming_id IF NOT EXISTS FOR (n:RacketNaming) REQUIRE n.id IS UNIQUE;
CREATE INDEX racketnaming_racket IF NOT EXISTS FOR (n:RacketNaming) ON (n.racketId);
// Notes that people write: one node a note, which says how far it is, and one a version, which is never changed.
CREATE CONSTRAINT note_id IF NOT EXISTS FOR (n:Note) REQUIRE n.id IS UNIQUE;
CREATE INDEX note_about IF NOT EXISTS FOR (n:Note) ON (n.about);
CREATE CONSTRAINT noteversion_id IF NOT EXISTS FOR (n:NoteVersion) REQUIRE n.id IS UNIQUE;
CREATE INDEX noteversion_note IF NOT EXISTS FOR (n:NoteVersion) ON (n.noteId);
// Up to which run each person has looked at what changed.
CREATE CONSTRAINT visit_id IF NOT EXISTS FOR (n:Visit) REQUIRE n.id IS UNIQUE;
