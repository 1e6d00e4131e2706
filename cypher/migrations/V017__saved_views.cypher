// Canvases that people keep: one node a view, which says how far it is, and one a version, which is never changed.
CREATE CONSTRAINT savedview_id IF NOT EXISTS FOR (n:SavedView) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT savedviewversion_id IF NOT EXISTS FOR (n:SavedViewVersion) REQUIRE n.id IS UNIQUE;
CREATE INDEX savedviewversion_view IF NOT EXISTS FOR (n:SavedViewVersion) ON (n.viewId);
