import { cleanName } from './name.ts';

/**
 * The key of a brand by its name as somebody wrote it; undefined where the name says nothing. A brand is no value but a
 * thing: its name is read as names are, without regard to case, word order and script.
 */
export function brandKey(name: string): string | undefined {
  const outcome = cleanName(name);
  return outcome.ok ? outcome.key.replace(/^name:/, 'brand:') : undefined;
}
