import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { JobError } from '../../job/job-error.ts';

/** Reads a new password: typed twice and not shown on a terminal, else the first line of standard input. */
export async function readNewPassword(say: (text: string) => void): Promise<string> {
  if (!process.stdin.isTTY) return firstLine();
  const first = await ask('Password: ', say);
  if (first !== (await ask('Once more: ', say))) throw new JobError('usage', 'The two passwords differ: try again.');
  return first;
}

async function firstLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  throw new JobError(
    'usage',
    'No password came: type it on a terminal, or pass it as the first line of standard input.',
  );
}

/** What is typed is shown nowhere. */
async function ask(question: string, say: (text: string) => void): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  process.stderr.write(question);
  try {
    return await new Promise<string>((resolve, reject) => {
      reader.once('SIGINT', () => reject(new JobError('cancelled', 'Interrupted: nothing was changed.')));
      reader.question('', resolve);
    });
  } finally {
    reader.close();
    say('');
  }
}
