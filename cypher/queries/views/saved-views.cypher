// The latest version of each view that is the reader's own or shared, the latest first.
MATCH (view:SavedView)
MATCH (version:SavedViewVersion {id: view.id + ' ' + toString(view.version)})
WHERE NOT version.removed AND (view.owner = $reader OR version.shared)
RETURN view.id AS viewId, view.owner AS owner, version.version AS version,
  coalesce(version.kind, 'canvas') AS kind, version.name AS name,
  version.shared AS shared, version.removed AS removed, version.things AS things, version.runSeq AS runSeq,
  version.author AS author, version.sees AS sees, version.at AS at
ORDER BY datetime(at) DESC, viewId
