#!/bin/sh
# Makes first-engine.jsonl.gz: a whole graph as the first engine left it, one node or link a line.
#
#   git worktree add --detach FIRST 6f05406 && cp -r node_modules FIRST/ && (cd FIRST && npx tsc -b cypher graph-jobs)
#   sh graph-jobs/src/upgrade/first-engine.sh FIRST
#
# It holds made data alone: three small marketplaces of `generate`, three months each, detected month by month. People
# gave verdicts and pins, one delivery was withdrawn, and one came after the last run. Times of the clock differ from
# making to making; ids, events, alerts and scores don't. A migration must take this graph over as it is, so it is never
# made anew from a later version.
set -eu
first=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
cd "$first"
export RINGBREAKER_INSTANCE=upgrade
rb() { npm run -s ringbreaker -- "$@" >&2; }
neo4j() { npm run -s neo4j -- "$@" --instance upgrade; }
load() { rb ingest "$1" --contributor "$2" --as-of "$3" --no-bulk; }
month() {
  for market in 1 2 28; do load "$work/$market/snapshots/$1" "market-$market" "$1"; done
  rb match
  rb detect
}

neo4j reset --yes --force >&2
rm -rf .ringbreaker/archive-upgrade
neo4j start >&2
rb migrate
for market in 1 2 28; do rb generate "$work/$market" --sellers 100 --seed "$market" --level easy --snapshots 3; done

month 2026-05-01
month 2026-05-31
month 2026-06-30

# What people say: two values are one; two were held for one and are not; one seller belongs, another no longer.
rb verdict tel:+8618535967722 tel:+8618517946927 same --reason 'one SIM card'
rb verdict tel:+905321232582 tel:+905421830368 same --reason 'a rumour'
rb verdict tel:+905321232582 tel:+905421830368 different --reason 'two owners, both met'
rb pin bazaro:3ceev47rd76 rk-q2p7f5vwwl --reason 'named at a raid'
rb pin bazaro:04ratenq9n6 rk-5nxvmnf4ii --reason 'a rumour'
rb pin bazaro:04ratenq9n6 rk-5nxvmnf4ii --remove --reason 'another seller of that name'

# A delivery that should not have come, and is taken back.
mkdir "$work/mistake" "$work/late"
cp "$work/2/snapshots/2026-05-31/contacts.csv" "$work/mistake/"
load "$work/mistake" brandwatch 2026-06-30
rb withdraw 10 --reason 'sent by mistake'
rb detect

# A delivery that no run has looked at yet.
cp "$work/28/snapshots/2026-06-30/contacts.csv" "$work/late/"
load "$work/late" brandwatch 2026-06-30

{
  echo 'MATCH (n) WHERE NOT n:Lease RETURN [id(n), labels(n), properties(n)] AS node ORDER BY id(n);' |
    neo4j shell --json
  echo 'MATCH (a)-[l]->(b) RETURN [id(a), type(l), id(b), properties(l)] AS link ORDER BY id(l);' |
    neo4j shell --json
} | gzip -9n >"$here/first-engine.jsonl.gz"
neo4j stop --force >&2
rm -r "$work"
