import { readAbout, writeCsv } from '@ringbreaker/cypher/domain';
import { compareTexts } from '../../compare-texts.ts';
import type { DossierMaterial } from './material.ts';

/** One thing that a person did or wrote: when, who, what, of what, and why or in which words. */
export interface Said {
  readonly kind: 'decision' | 'name' | 'pin' | 'note';
  readonly at: string;
  readonly author: string;
  readonly what: string;
  readonly text: string;
}

const STEPS = {
  confirmed: 'confirmed',
  dismissed: 'dismissed',
  undone: 'taken back',
  lapsed: 'dismissal ended by a run',
};

/** Who decided what and who wrote what, the latest first. */
export function listSaid(material: DossierMaterial): Said[] {
  const { decisions, namings, pins, notes, things } = material;
  const labels = new Map(things.map(({ key, label }) => [key, label]));
  const named = (key: string) => labels.get(key) ?? key;
  const all: Said[] = [
    ...decisions.map(({ at, author, step, until, reason }): Said => {
      return {
        kind: 'decision',
        at,
        author,
        what: `${STEPS[step]}${until ? ` until ${until}` : ''}`,
        text: reason ?? '',
      };
    }),
    ...namings.map(({ at, author, name }): Said => {
      return { kind: 'name', at, author, what: name === null ? 'name taken away' : `named “${name}”`, text: '' };
    }),
    ...pins.map(({ at, author, seller, pinned, reason }): Said => {
      return { kind: 'pin', at, author, what: `${pinned ? 'pinned' : 'let go'}: ${named(seller)}`, text: reason ?? '' };
    }),
    ...notes.map(({ about, at, author, runSeq, text, version, changedBy, changedAt }): Said => {
      const place = readAbout(about);
      const what = 'key' in place ? named(place.key) : `${named(place.from)} – ${named(place.to)}`;
      const changed = version > 1 ? `; changed by ${changedBy} at ${minuteOf(changedAt)}` : '';
      return { kind: 'note', at, author, what: `${what}${runSeq === null ? '' : `, run ${runSeq}`}${changed}`, text };
    }),
  ];
  return all.sort((a, b) => compareTexts(b.at, a.at));
}

/** The same as CSV. */
export function writeSaid(material: DossierMaterial): string {
  const rows = listSaid(material).map(({ kind, at, author, what, text }) => [at, author, kind, what, text]);
  return writeCsv([['at', 'who', 'kind', 'what', 'text'], ...rows]);
}

/** A time to the minute, without its zone. */
export const minuteOf = (at: string): string => at.slice(0, 16).replace('T', ' ');
