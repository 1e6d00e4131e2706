import { describe, expect, it } from 'vitest';
import { tellInbox } from './tell-inbox.ts';

const inbox = { alerts: 1_096, total: 25, unseen: 81 };

describe('the inbox in words', () => {
  // Seen red: the page told 96 alerts where the header told 81.
  it('tells of all that is open how much is not seen yet, as the header does', () => {
    expect(tellInbox(inbox, {})).toBe(
      '81 not seen yet, of 1,096 open alerts in 25 rackets; what you unfold counts as seen. ',
    );
    expect(tellInbox({ alerts: 1, total: 1, unseen: 0 }, { state: 'open', order: 'rank' })).toBe(
      '1 open alert in 1 racket, all of them seen. ',
    );
  });

  it('counts what is shown where that is not all that is open', () => {
    for (const filter of [{ state: 'all' }, { mine: true }, { brand: 'Nike' }] as const)
      expect(tellInbox(inbox, filter)).toBe('1,096 alerts in 25 rackets. ');
    expect(tellInbox({ ...inbox, alerts: 0 }, {})).toBe('');
  });
});
