import { basename } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { EXIT } from '#jobs/job/exit-status';

type Options = NonNullable<ParseArgsConfig['options']>;

/** A bench's options from the command line; one that it doesn't know ends it with a line and the next step. */
export function readOptions<T extends Options>(options: T): ReturnType<typeof parseArgs<{ options: T }>>['values'] {
  try {
    return parseArgs<{ options: T }>({ options }).values;
  } catch (error) {
    const [line = ''] = (error as Error).message.split('. ');
    console.error(`${line}. What it takes: npm run bench -- ${basename(process.argv[1] ?? '', '.js')} --help`);
    process.exit(EXIT.usage);
  }
}
