// What people said of a thing: for a person to look at, for it may be why the thing is known at all.
RETURN COUNT { MATCH (note:Note) WHERE any(one IN split(note.about, '\u001f') WHERE one = $key) } AS notes,
  COUNT { MATCH (pin:Pin {seller: $key}) } AS pins,
  COUNT { MATCH (verdict:Verdict) WHERE $key IN [verdict.one, verdict.other] } AS verdicts,
  COUNT {
    MATCH (version:SavedViewVersion)
    WHERE any(part IN split(version.state, '&') WHERE part STARTS WITH 'n=' AND $written IN split(substring(part, 2), ','))
    RETURN DISTINCT version.viewId
  } AS views
