import { basename } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { EXIT } from '#jobs/job/exit-status';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Every bench takes it: what was kept in the graph may go. */
const ANEW = { anew: { type: 'boolean' } } as const;

/** A bench's options from the command line; one that it doesn't know ends it with a line and the next step. */
export function readOptions<T extends Options>(
  options: T,
): ReturnType<typeof parseArgs<{ options: T & typeof ANEW }>>['values'] {
  try {
    return parseArgs<{ options: T & typeof ANEW }>({ options: { ...options, ...ANEW } }).values;
  } catch (error) {
    const [line = ''] = (error as Error).message.split('. ');
    console.error(`${line}. What it takes: npm run bench -- ${basename(process.argv[1] ?? '', '.js')} --help`);
    process.exit(EXIT.usage);
  }
}
