import { BaseSequencer } from 'vitest/node';

/**
 * Files that take longest, the longest first: whoever is free takes the next one, so that all end at about the same time.
 * Those that drop the schema come before all, for with it go the plans that the server has made. A file that is missing
 * here runs after these; the end of `npm test` tells the slowest.
 */
const LONGEST = [
  'graph-jobs/src/backup/backup.int.spec.ts',
  'graph-jobs/src/upgrade/first-engine.long.int.spec.ts',
  'cypher/src/migrate-killed.int.spec.ts',
  'cypher/src/migrate.int.spec.ts',
  'cypher/src/concurrency.int.spec.ts',
  'graph-jobs/src/cluster/on-spark.int.spec.ts',
  'graph-jobs/src/detect/cluster/cancel.long.int.spec.ts',
  'graph-jobs/src/ingest/bulk/bulk.int.spec.ts',
  'graph-jobs/src/ingest/survival.int.spec.ts',
  'graph-jobs/src/ingest/server-killed.long.int.spec.ts',
  'graph-jobs/src/schedule.int.spec.ts',
  'api/src/faults.int.spec.ts',
  'api/src/alerts/many-hands.long.int.spec.ts',
  'graph-jobs/src/withdrawal/survival.int.spec.ts',
  'graph-jobs/src/ingest/mappings.int.spec.ts',
  'graph-jobs/src/detect.int.spec.ts',
  'graph-jobs/src/withdrawal/withdraw.int.spec.ts',
  'graph-jobs/src/ingest/suspended.int.spec.ts',
  'cypher/src/schema.int.spec.ts',
  'graph-jobs/bench/snapshot/snapshot.int.spec.ts',
  'cypher/server/launcher.long.int.spec.ts',
  'api/src/hostile.int.spec.ts',
  'graph-jobs/src/detect/survival.int.spec.ts',
  'graph-jobs/src/ingest/wrong-clock.int.spec.ts',
  'graph-jobs/src/detect/alerts/dismissals.int.spec.ts',
  'graph-jobs/bench/worlds/worlds.spec.ts',
  'graph-jobs/src/generate/time/snapshots.long.spec.ts',
  'graph-jobs/src/generate.spec.ts',
  'graph-jobs/src/generate/give-aways.long.spec.ts',
  'graph-jobs/bench/worlds/owners/owners.long.spec.ts',
  'graph-jobs/bench/worlds/levels/levels.long.spec.ts',
  // It loads and searches the marketplace that the files after it are given; who comes with it has one of its own.
  'viz/e2e/journeys.spec.ts',
  'viz/e2e/days-play.long.spec.ts',
  // Those that only read, one after the other: each takes the graph over from the one before it.
  'viz/e2e/first-hour.long.spec.ts',
  'viz/e2e/folds.long.spec.ts',
  'viz/e2e/exports.long.spec.ts',
  'viz/e2e/dossier.spec.ts',
  'viz/e2e/each-page.spec.ts',
  'viz/e2e/map.long.spec.ts',
  'viz/e2e/language.spec.ts',
  'viz/e2e/chinese-reasons.long.spec.ts',
  'viz/e2e/goods.long.spec.ts',
  'viz/e2e/pictures.long.spec.ts',
  'viz/e2e/speed.spec.ts',
  'viz/e2e/journey.spec.ts',
  'viz/e2e/broken.long.spec.ts',
  'viz/e2e/access-and-jobs.spec.ts',
  'viz/e2e/names-and-notes.long.spec.ts',
  'viz/e2e/lists.long.spec.ts',
  'viz/e2e/big-picture.long.spec.ts',
  'viz/e2e/time.spec.ts',
  'viz/e2e/audit-trail.spec.ts',
];

/** Puts the longest files first. */
export default class LongestFirst extends BaseSequencer {
  /** @override @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    const others = await super.sort(files);
    const rank = (/** @type {import('vitest/node').TestSpecification} */ { moduleId }) => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}`));
      return at === -1 ? LONGEST.length : at;
    };
    return others.toSorted((one, other) => rank(one) - rank(other));
  }
}
