import { useMe } from '../../state/me.ts';

/** The database that commands speak to where they name none. */
const USUAL = 'dev';

/** A command of the product, in words that reach the database that is served. */
export function Command({ words }: { words: string }) {
  return <span className="mono">{useCommand(words)}</span>;
}

/** The same as a text. */
export function useCommand(words: string): string {
  const instance = useMe().data?.instance ?? USUAL;
  const command = `npm run ringbreaker -- ${words}`;
  return instance === USUAL ? command : `RINGBREAKER_INSTANCE=${instance} ${command}`;
}
