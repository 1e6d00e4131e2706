// Every version of a view, the latest first.
MATCH (view:SavedView {id: $viewId})
MATCH (version:SavedViewVersion {viewId: view.id})
RETURN view.owner AS owner, version.id AS id, version.viewId AS viewId, version.version AS version,
  coalesce(version.kind, 'canvas') AS kind, version.name AS name, version.shared AS shared,
  version.removed AS removed, version.state AS state, version.things AS things,
  version.runSeq AS runSeq, version.author AS author, version.sees AS sees, version.at AS at
ORDER BY version DESC
