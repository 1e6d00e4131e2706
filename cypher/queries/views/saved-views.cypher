// The latest version of each view that is the reader's own or shared, the latest first.
MATCH (view:SavedView)
CALL (view) {
  // While a version is saved, its number may be read before the index finds it.
  UNWIND [view.version, view.version - 1] AS number
  MATCH (version:SavedViewVersion {id: view.id + ' ' + toString(number)})
  RETURN version ORDER BY version.version DESC LIMIT 1
}
WITH view, version
WHERE NOT version.removed AND (view.owner = $reader OR version.shared)
RETURN view.id AS viewId, view.owner AS owner, version.version AS version,
  coalesce(version.kind, 'canvas') AS kind, version.name AS name,
  version.shared AS shared, version.removed AS removed, version.things AS things, version.runSeq AS runSeq,
  version.author AS author, version.sees AS sees, version.at AS at
ORDER BY datetime(at) DESC, viewId
