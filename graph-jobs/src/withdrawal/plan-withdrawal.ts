import { readDeliveries, type Manifest } from '@ringbreaker/cypher';
import {
  ABOUT_VALUES,
  aboutFacts,
  aboutLinks,
  countingRows,
  planDifference,
  type Subject,
} from '../ingest/ledger/ledger-state.ts';
import { registerDeliveries } from '../ingest/ledger/plan.ts';
import { quote, type Workbench } from '../ingest/stage.ts';

/** What the ledger holds before a withdrawal and after it. */
export interface Sides {
  readonly folder: string;
  readonly before: readonly Manifest[];
  readonly after: readonly Manifest[];
}

/**
 * Works out what a withdrawal changes, from the ledger alone: the state of everything that is said otherwise, with and
 * without the delivery. Makes, beside the plans that a load has (`plan_KIND`, `plan_values`, `plan_links`), one of what
 * nobody says any more for each (`gone_KIND`, `gone_values`, `gone_links`), and `effects` (what, fate, amount). The same
 * ledger gives the same plan. Answers the kinds that it is about.
 */
export async function planWithdrawal(bench: Workbench, sides: Sides): Promise<string[]> {
  await registerDeliveries(bench, sides.before);
  await bench.run('create or replace table effects (what varchar, fate varchar, amount bigint)');
  const kinds = [...new Set(changedOf(sides).flatMap((manifest) => manifest.kinds))].sort();
  for (const kind of kinds) await compare(bench, sides, { subject: aboutFacts(kind), what: quote(kind), kind });
  await compare(bench, sides, { subject: ABOUT_VALUES, what: 'label' });
  await compare(bench, sides, { subject: aboutLinks(), what: 'type' });
  return kinds;
}

/** The table of what nobody says any more. */
function goneOf({ plan }: Pick<Subject, 'plan'>): string {
  return plan.replace('plan_', 'gone_');
}

interface Comparing {
  readonly subject: Subject;
  /** SQL for what a row is counted as. */
  readonly what: string;
  /** The kind that it is about, where it is one of several. */
  readonly kind?: string;
}

async function compare(bench: Workbench, sides: Sides, { subject, what, kind }: Comparing): Promise<void> {
  const said = (manifests: readonly Manifest[]) => {
    const holding = kind === undefined ? manifests : manifests.filter(({ kinds }) => kinds.includes(kind));
    const relation = readDeliveries(sides.folder, holding, subject.file);
    return relation && countingRows(subject, relation);
  };
  const keys = subject.keys.join(', ');
  const touching = said(changedOf(sides)) as string;
  await bench.run(`create or replace table touched as select distinct ${keys} from ${touching}`);
  for (const [name, manifests] of [
    ['before', sides.before],
    ['after', sides.after],
  ] as const) {
    const relation = said(manifests) ?? `(select * from ${touching} where false)`;
    await bench.run(`create or replace table ${name} as select * from ${relation} semi join touched using (${keys})`);
  }
  await planDifference(bench, subject);
  await bench.run(`create or replace table ${goneOf(subject)} as select distinct ${keys}, ${what} as what
    from before anti join after using (${keys})`);
  await countEffects(bench, subject, what);
  await bench.run('drop table touched; drop table before; drop table after');
}

/** Every delivery that says something else afterwards, as it was and as it will be. */
function changedOf({ before, after }: Sides): Manifest[] {
  const nameOf = ({ seq, edition = 0 }: Manifest) => `${seq}/${edition}`;
  const [had, has] = [new Set(before.map(nameOf)), new Set(after.map(nameOf))];
  return [
    ...before.filter((manifest) => !has.has(nameOf(manifest))),
    ...after.filter((manifest) => !had.has(nameOf(manifest))),
  ];
}

async function countEffects(bench: Workbench, subject: Subject, what: string): Promise<void> {
  const [plan, gone, using] = [subject.plan, goneOf(subject), `using (${subject.keys.join(', ')})`];
  const keyed = `select distinct ${subject.keys.join(', ')}, ${what} as what from`;
  const fates = [
    ['gone', `select what from ${gone}`],
    ['changed', `select what from (${keyed} ${plan}) semi join before ${using}`],
    ['new', `select what from (${keyed} ${plan}) anti join before ${using}`],
    ['kept', `select what from (${keyed} before) anti join ${gone} ${using} anti join ${plan} ${using}`],
  ] as const;
  for (const [fate, select] of fates) {
    await bench.run(`insert into effects select what, '${fate}', count(*) from (${select}) group by what`);
  }
}
