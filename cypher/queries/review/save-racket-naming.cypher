// One more entry on a racket that is locked; it holds from here on. What it was called before stays.
MATCH (called:RacketName {id: $racketId})
SET called.version = $version
CREATE (naming:RacketNaming {id: $racketId + ' ' + toString($version)})
SET naming.racketId = $racketId, naming.version = $version, naming.name = $name, naming.author = $author,
  naming.at = toString(datetime({epochMillis: timestamp()}))
RETURN naming.id AS id, naming.racketId AS racketId, naming.version AS version, naming.name AS name,
  naming.cameWith AS cameWith, naming.author AS author, naming.at AS at
