import { Command, Option } from 'commander';
import { writeMarketplace, type Level } from '../../generate.ts';
import { openContext } from '../context.ts';
import { wholeNumber } from '../options.ts';

interface Options {
  readonly sellers: number;
  readonly seed: number;
  readonly level: Level;
  readonly rackets: boolean;
  readonly snapshots: number;
  readonly json?: boolean;
}

/** `ringbreaker generate DIR` */
export function generateCommand(): Command {
  return new Command('generate')
    .description('make a marketplace with planted rackets, in the canonical tables')
    .argument('<dir>', 'folder to write the tables to')
    .addOption(new Option('--sellers <n>', 'seller accounts').default(20_000).argParser(wholeNumber))
    .addOption(new Option('--seed <n>', 'same seed, same marketplace').default(1).argParser(wholeNumber))
    .addOption(
      new Option('--level <level>', 'how hard the rackets are to find')
        .choices(['easy', 'medium', 'hard'])
        .default('easy'),
    )
    .option('--no-rackets', 'honest sellers alone')
    .addOption(new Option('--snapshots <n>', 'deliveries a month apart').default(1).argParser(wholeNumber))
    .option('--json', 'print the row counts as JSON')
    .addHelpText(
      'before',
      'Examples:\n  ringbreaker generate market --sellers 20000 --seed 7\n  ringbreaker generate honest --no-rackets\n',
    )
    .action(async (dir: string, options: Options) => {
      const context = openContext();
      const { json, ...wanted } = options;
      const counts = await writeMarketplace(dir, wanted, (name, rows) => context.display.show(name, rows));
      context.display.stop();
      if (json) context.print(`${JSON.stringify({ seed: options.seed, rows: counts })}\n`);
      else context.say(`Made ${options.sellers} sellers in ${dir} (seed ${options.seed}, ${options.level}).`);
    });
}
