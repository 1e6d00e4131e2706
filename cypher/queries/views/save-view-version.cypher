// One more version. The view is locked first, so that two who change it at once are served in turn; whoever comes
// second has seen another version, and nothing is kept of theirs.
MERGE (view:SavedView {id: $viewId})
ON CREATE SET view.version = 0, view.owner = $author
SET view.askedAt = timestamp()
WITH view
WHERE view.version = $version - 1
SET view.version = $version
CREATE (version:SavedViewVersion {id: $viewId + ' ' + toString($version)})
SET version.viewId = $viewId, version.version = $version, version.kind = $kind, version.name = $name,
  version.shared = $shared, version.removed = $removed, version.state = $state, version.things = $things,
  version.runSeq = $runSeq, version.author = $author, version.sees = $sees,
  version.at = toString(datetime({epochMillis: timestamp()}))
RETURN version.version AS version
