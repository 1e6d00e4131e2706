import { Command, Option } from 'commander';
import { match, type MatchedSummary } from '../../match.ts';
import { openContext, withDatabase } from '../context.ts';
import { wholeNumber } from '../options.ts';
import { twoColumns } from '../table.ts';

interface Options {
  readonly newReference?: boolean;
  readonly seed: number;
  readonly json?: boolean;
}

/** Where there are so many times as many values as the model was learned from, it is worth learning anew. */
const OUTGROWN = 4;

/** `ringbreaker match` */
export function matchCommand(): Command {
  return new Command('match')
    .description('link addresses, names and pictures that are likely the same, among those that are new')
    .option('--new-reference', 'learn the match models anew and look at every value again')
    .addOption(new Option('--seed <n>', 'same data and seed, same model').default(1).argParser(wholeNumber))
    .option('--json', 'print the summary as JSON')
    .addHelpText('before', 'Examples:\n  ringbreaker match\n  ringbreaker match --new-reference --json\n')
    .action(async ({ newReference = false, seed, json }: Options) => {
      const context = openContext();
      const request = { newReference, seed, progress: context.display.show, signal: context.signal };
      const summaries = await withDatabase(context, (database) => match(database, request));
      if (json) context.print(`${JSON.stringify(summaries)}\n`);
      else for (const summary of summaries) tell(summary, context.say);
    });
}

function tell(summary: MatchedSummary, say: (text: string) => void): void {
  const { kind, values, pairs, same, possible, wideBlocks, model, learnedFrom } = summary;
  say(`${kind}: ${values} new values`);
  say(
    twoColumns([
      ['pairs compared', `${pairs}${wideBlocks > 0 ? ` (${wideBlocks} blocks too wide to compare)` : ''}`],
      ['the same', same],
      ['possibly the same', possible],
    ]),
  );
  if (learnedFrom > 0 && values > OUTGROWN * learnedFrom) {
    say(
      `The model (version ${model}) was learned from ${learnedFrom} values: learn it anew with \`ringbreaker match --new-reference\`.`,
    );
  }
}
