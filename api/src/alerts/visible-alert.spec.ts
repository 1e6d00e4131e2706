import type { AlertBody, NamedThing, StoredAlert } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { showPart, showWhole } from './visible-alert.ts';

const [BACK, GONE] = ['seller:back', 'seller:gone'];
const thing = (key: string): [string, NamedThing] => [key, { key, kind: 'Seller', label: `shop ${key}` }];
const body: AlertBody = {
  otherIds: [],
  sellers: [BACK, GONE],
  path: [],
  values: [],
  counterEvidence: [],
  evidence: [],
};
const alert = (kind: StoredAlert['kind']): StoredAlert => ({
  id: 'al-1',
  number: 1,
  run: 1,
  asOf: '2024-01-31',
  kind,
  racketId: 'rk-1',
  seller: BACK,
  episode: '1',
  says: 'Seller back opened 3 days after gone closed.',
  body: '',
});

describe('an alert on a seller that came back', () => {
  const both = new Map([thing(BACK), thing(GONE)]);

  // Seen red: the sentence alone told who had closed, by its id.
  it('names the seller that had closed, and no other alert names one', () => {
    expect(showWhole(alert('returning_seller'), body, both).closedBefore?.label).toBe('shop seller:gone');
    expect(showWhole(alert('new_member'), body, both).closedBefore).toBeNull();
  });

  it('names nobody who may not be seen', () => {
    const own = { things: new Map([thing(BACK)]), links: [] };
    expect(showPart(alert('returning_seller'), body, own)).toMatchObject({ closedBefore: null, partial: true });
    expect(showPart(alert('returning_seller'), body, { things: both, links: [] }).closedBefore?.key).toBe(GONE);
  });

  it('tells nothing of what speaks against the tie of a seller that may not be seen', () => {
    const says = 'The seller is authorised for 3 brands.';
    const told: AlertBody = {
      ...body,
      counterEvidence: [{ kind: 'authorised', says, sellers: ['back'], evidence: [] }],
    };
    const strong = alert('strong_tie');
    expect(showPart(strong, told, { things: both, links: [] }).counterEvidence).toMatchObject([{ says }]);
    const hidden = showPart(strong, told, { things: new Map([thing(GONE)]), links: [] });
    expect(hidden).toMatchObject({ seller: null, counterEvidence: [], partial: true });
  });
});
