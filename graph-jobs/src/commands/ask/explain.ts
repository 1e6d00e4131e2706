import { Command } from 'commander';
import { readJudged, requireSchema, type Database } from '@ringbreaker/cypher';
import { entityKey, JudgedKind, type Explanation } from '@ringbreaker/cypher/domain';
import { explain } from '../../analysis/explain/explain.ts';
import { LEAD_READS } from '../../analysis/grow/lead-reader.ts';
import { SIGNAL_READS } from '../../analysis/grow/own-signals-of.ts';
import { JobError } from '../../job/job-error.ts';
import { openContext, withDatabase } from '../context.ts';
import { tellExplanation } from './explain-report.ts';

const EXAMPLES = `Examples:
  ringbreaker explain taobao:12345              a seller, by its id
  ringbreaker explain seller:taobao:12345       the same, by its key
  ringbreaker explain op-6w2psicu3p             an operator
  ringbreaker explain group:6w2psicu3p          a group
  ringbreaker explain rk-6w2psicu3p             a racket: why it is one
  ringbreaker explain ID --json > why.json
`;

/** `ringbreaker explain ID` */
export function explainCommand(): Command {
  return new Command('explain')
    .description(
      'tell why a seller, an operator or a group is no racket: its log-odds in parts, and the gate that held it',
    )
    .argument('<id>', 'id or key of a seller; id of an operator, a group or a racket of the current run')
    .option('--json', 'print JSON')
    .addHelpText('before', EXAMPLES)
    .action(async (id: string, { json }: { json?: boolean }) => {
      const context = openContext();
      const explanation = await withDatabase(context, (database) => explainIn(database, id));
      context.print(json ? `${JSON.stringify(explanation)}\n` : tellExplanation(explanation));
    });
}

/** @throws JobError `nothing` where there is no such thing; `usage` where a run has no verdict on a thing of its kind. */
export async function explainIn(database: Database, id: string): Promise<Explanation> {
  await requireSchema(database);
  const read = readJudged(database, null, { lead: LEAD_READS, signals: SIGNAL_READS });
  const things = await read.things([id, entityKey('Seller', id)]);
  const thing = things.find(({ key }) => key === id) ?? things[0];
  if (!thing)
    throw new JobError(
      'nothing',
      `Nothing has the id ${id}: name a seller (taobao:12345), or an operator (op-…), a group (group:…) or a racket (rk-…) of the current run.`,
    );
  if (!JudgedKind.safeParse(thing.kind).success)
    throw new JobError(
      'usage',
      `A run has no verdict on a ${thing.kind}: name a seller, an operator, a group or a racket. \`ringbreaker grow ${id}\` tells who is around it.`,
    );
  const explanation = await explain(thing, read);
  if (explanation) return explanation;
  throw new JobError(
    'nothing',
    `The current run has no ${thing.kind.toLowerCase()} ${id}: ask for one of its sellers, or \`ringbreaker compare\` two runs.`,
  );
}
