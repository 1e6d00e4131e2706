import type { LinkRef } from '@ringbreaker/cypher/domain';
import { readUrlState } from '../url-state.ts';

/** What stands beside a page: a thing's record, the rows behind a link, or nothing. */
export type Opened = { key: string } | { link: LinkRef } | null;

/**
 * What the part of an address behind its `#` says is open. It is written as a canvas is, so that a key is hidden where
 * names are, and so that it reaches no server.
 */
export function readOpened(hash: string): Opened {
  const { keys, link } = readUrlState(hash);
  if (link) return { link };
  return keys[0] === undefined ? null : { key: keys[0] };
}

/** The same as text; nothing is an empty text. */
export function writeOpened(opened: Opened): string {
  if (!opened) return '';
  if ('key' in opened) return `v=1&n=${encodeURIComponent(opened.key)}`;
  const { from, type, to } = opened.link;
  return `v=1&n=${[from, to].map(encodeURIComponent).join(',')}&e=0.${type}.1`;
}

/** The things that it names. */
export function keysOfOpened(opened: Opened): string[] {
  if (!opened) return [];
  return 'key' in opened ? [opened.key] : [opened.link.from, opened.link.to];
}
