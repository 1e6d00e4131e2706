import type { IngestSummary } from '../../ingest.ts';
import type { IngestPlan } from '../../ingest/plan-ingest.ts';
import { alignColumns } from '../table.ts';

/** What an ingest did, and what comes next, in words for a person; `attended`: a scheduler keeps this graph. */
export function tellSummary(summary: IngestSummary, attended: boolean): string {
  if (summary.alreadyLoaded) return tellLoaded(summary);
  const head = ['table', 'read', 'accepted', 'changed', 'unchanged', 'rejected', 'waiting'];
  const rows = [...Object.entries(summary.tables), ['total', summary.total] as const].map(([name, table]) => [
    name,
    table.read,
    table.accepted,
    table.changed,
    table.unchanged,
    table.rejected,
    table.waiting,
  ]);
  const { written } = summary;
  return [
    `Delivery ${summary.seq} of ${summary.contributor}, as of ${summary.asOf}`,
    alignColumns(head, rows),
    `Written: ${written.things} things, ${written.values} values, ${written.links} links.`,
    ...(summary.finished.length > 0 ? [tellFinished(summary)] : []),
    ...(summary.released > 0
      ? [`${summary.released} rows of earlier deliveries had waited for their owner and are in now.`]
      : []),
    ...tellRemarks(summary),
    ...(summary.rejects ? [`Refused rows, with file, line, column and reason: ${summary.rejects}`] : []),
    ...(summary.total.changed + summary.released + summary.finished.length > 0 ? [tellNext(attended)] : []),
  ].join('\n');
}

/** Nothing is asked of the scheduler at once: of several deliveries by hand the second would find the graph taken. */
function tellNext(attended: boolean): string {
  return attended
    ? 'Next: the scheduler finds what is new in its own time, within ten minutes unless its schedule says otherwise; `ringbreaker detect` does so at once.'
    : 'Next: `ringbreaker detect` finds what is new.';
}

function tellLoaded(summary: IngestSummary): string {
  const { seq, finished } = summary;
  if (finished.length === 0) return `These files are in the graph already (delivery ${seq}): nothing was changed.`;
  return `${tellFinished(summary)}\nThese files are in the graph (delivery ${seq}).`;
}

function tellFinished({ finished, finishedWrites }: IngestSummary): string {
  const done = `${finishedWrites} things, values and links were written`;
  return `Finished first: delivery ${finished.join(', ')}. An earlier job had left it half done; ${done}.`;
}

/** What an ingest would do, and what its data can be used for. */
export function tellPlan(plan: IngestPlan): string {
  const tables = Object.entries(plan.tables).map(([name, table]) => [
    name,
    table.read,
    table.accepted,
    table.rejected,
    table.waiting,
  ]);
  const refusals = plan.refusals.map(
    ({ table, column, reason, rows, file, line }) =>
      `${rows} × ${table}.${column}: ${reason} (first: ${file}, line ${line})`,
  );
  return [
    `Nothing is written. As of ${plan.asOf}, from ${plan.contributor}${plan.alreadyLoaded ? '; these files are in the graph already' : ''}.`,
    alignColumns(['table', 'read', 'accepted', 'rejected', 'waiting'], tables),
    ...refusals,
    ...tellRemarks(plan),
    'Links that this data can feed',
    ...plan.links.map(
      ({ type, links, tables }) =>
        `  ${type}: ${links > 0 ? `${links} links` : `none; it is fed by ${tables.join(', ')}`}`,
    ),
    'Red flags that this data can feed',
    ...plan.flags.map((flag) => `  ${tellFlag(flag)}`),
  ].join('\n');
}

function tellFlag({ flag, says, missing }: IngestPlan['flags'][number]): string {
  if (missing.length > 0) return `${flag} ${says}: no, for want of ${missing.join(', ')}`;
  return `${flag} ${says}: yes`;
}

function tellRemarks({ ignoredColumns, notes }: Pick<IngestSummary, 'ignoredColumns' | 'notes'>): string[] {
  return [
    ...ignoredColumns.map(({ file, columns }) => `${file}: unknown columns ignored: ${columns.join(', ')}.`),
    ...Object.entries(notes).map(([note, count]) => `${count} × ${note}`),
  ];
}
