import { describe, expect, it } from 'vitest';
import { ScreeningView } from '@ringbreaker/cypher/domain';
import { screen } from './screen.ts';
import { knownRacket, screenOne, scriptedTools, tieTo, value, type Scripted } from './test-lookups.ts';

const PHONE = 'tel:+8613800138000';
const MAIL = 'email:boss@watchpalace.com';
const phone = value('phone', '0086 138-0013-8000');
const mail = value('email', 'Boss@WatchPalace.com');

describe('screening', () => {
  it('reads values as ingest does, and asks once for a batch whatever its size', async () => {
    const tools = scriptedTools({ [PHONE]: {} });
    const subjects = [
      { id: 'a', values: [phone] },
      { id: 'b', country: 'CN', values: [value('phone', '138 0013 8000')] },
      { id: 'c', values: [value('phone', '+1 415 555 2671')] },
    ];
    const view = ScreeningView.parse(await screen({ subjects, near: false }, tools));
    expect(view.answers.map(({ id, tie }) => [id, tie])).toEqual([
      ['a', 'strong'],
      ['b', 'strong'],
      ['c', 'none'],
    ]);
    expect(tools.asked).toEqual(['values', 'rackets']);
  });

  it('tells the racket, what is shared with its weight and rarity, what speaks against, and where to look', async () => {
    const answer = await screenOne({ values: [phone, mail] }, scriptedTools({ [PHONE]: { users: 5 } }));
    expect(answer.says).toBe('A strong tie to Rolex from China, 4 sellers (rk-1). A lead to check, not a finding.');
    expect(answer.rackets).toMatchObject([
      { id: 'rk-1', tie: 'strong', weight: 0.8, values: [0], look: '/rackets/rk-1', band: 'A' },
    ]);
    expect(answer.rackets[0]?.counterEvidence).toEqual(knownRacket('rk-1').counterEvidence);
    expect(answer.values).toMatchObject([
      {
        reads: 'tied',
        users: 5,
        weight: 0.8,
        says: 'Shared by 2 members of rk-1, used by 5.',
        look: '/explore#v=1&n=tel%3A%2B8613800138000&r=*',
      },
      { reads: 'unknown', key: MAIL, says: 'Not in the graph.' },
    ]);
    expect(answer.counterEvidence.map(({ kind }) => kind)).toEqual(['untied']);
    expect(JSON.stringify(answer)).not.toMatch(/criminal|guilty|offender/i);
  });

  it('ties to a racket what one member alone uses, weaker than what two share, and says what speaks against it', async () => {
    const members = [{ racket: 'rk-1', seller: 'seller:7', confidence: 0.7 }];
    const answer = await screenOne({ values: [phone] }, scriptedTools({ [PHONE]: { users: 1, ties: [], members } }));
    expect(answer).toMatchObject({
      tie: 'weak',
      rackets: [{ id: 'rk-1', tie: 'weak', says: 'Shares its phone (used by 1).' }],
    });
    expect(answer.values).toMatchObject([
      { reads: 'tied', users: 1, says: 'Used by one member of rk-1, and by nobody else.' },
    ]);
    expect(answer.counterEvidence).toEqual([
      {
        kind: 'one_member',
        says: 'What ties it to rk-1 one member alone uses: it may have passed to somebody else since.',
      },
    ]);
    // What the run looked at and let say nothing is not brought back.
    const silent = { users: 2, ties: [tieTo('rk-1', 0)], members };
    expect(await screenOne({ values: [phone] }, scriptedTools({ [PHONE]: silent }))).toMatchObject({ tie: 'none' });
  });

  it('says of what everybody uses that it tells nothing apart', async () => {
    const hubs: Scripted[] = [{ users: 41, open: false }, { users: 41 }, { users: 41, ties: [tieTo('rk-1', 0)] }];
    for (const hub of hubs) {
      const answer = await screenOne({ values: [phone] }, scriptedTools({ [PHONE]: hub }));
      expect(answer).toMatchObject({ tie: 'none', rackets: [] });
      expect(answer.values[0]).toMatchObject({ reads: 'generic', says: 'Used by 20 or more, tells nothing apart.' });
      expect(answer.counterEvidence[0]?.says).toBe('The phone is used by 20 or more and tells nothing apart.');
    }
  });

  it('is weak where all that is shared has an honest reading, and says so', async () => {
    const at = 'Flat 3, 12 Harbour Road, London SE1 7AA';
    const key = (await screenOne({ values: [value('address', at)] }, scriptedTools({}))).values[0]?.key ?? '';
    const answer = await screenOne({ values: [value('address', at)] }, scriptedTools({ [key]: {} }));
    expect(answer.tie).toBe('weak');
    expect(answer.counterEvidence.map(({ kind }) => kind)).toEqual(['explained']);
  });

  it('knows a member by its id, and whether it stands at the fringe', async () => {
    const member = (role: 'core' | 'fringe', weight: number) =>
      scriptedTools({ 'seller:12': { ties: [{ racket: 'rk-1', weight, sellers: 1, role }], brands: ['brand:nike'] } });
    const core = await screenOne({ values: [value('seller', '12')] }, member('core', 0.5));
    expect(core).toMatchObject({ tie: 'strong', values: [{ reads: 'tied', says: 'A member of rk-1.' }] });
    expect(core.counterEvidence.map(({ says }) => says)).toEqual(['The seller is authorised for a brand.']);
    const fringe = await screenOne({ values: [value('seller', '12')] }, member('fringe', 0.2));
    expect(fringe).toMatchObject({ tie: 'weak', values: [{ says: 'At the fringe of rk-1.' }] });
  });

  // Seen red: who had an authorisation once was said to have one.
  it('tells who is authorised for a brand apart from whose authorisation ran out', async () => {
    const told = async (brands: string[], ranOut: string[]) => {
      const tools = scriptedTools({ 'seller:12': { brands, ranOut } });
      const { counterEvidence } = await screenOne({ values: [value('seller', '12')] }, tools);
      return counterEvidence.filter(({ kind }) => kind === 'authorised').map(({ says }) => says);
    };
    expect(await told(['brand:nike', 'brand:rolex'], ['brand:nike'])).toEqual([
      'The seller is authorised for a brand.',
    ]);
    expect(await told(['brand:nike'], ['brand:nike'])).toEqual([
      'The seller had an authorisation for a brand that ran out before the month of this run.',
    ]);
    expect(await told([], [])).toEqual([]);
  });

  it('tells what could not be read, and never the text of it', async () => {
    const given = [value('phone', '0000000'), value('card', '4111 1111 1111 1111')];
    const answer = await screenOne({ values: given }, scriptedTools({}));
    expect(answer).toMatchObject({ tie: 'none', says: 'Nothing of it could be read.' });
    expect(answer.values.map(({ reads }) => reads)).toEqual(['unread', 'unread']);
    expect(JSON.stringify(answer)).not.toMatch(/0000000|4111/);
  });

  it('masks what the asker may not see, and still says that there is a tie', async () => {
    const hidden = await screenOne({ values: [phone] }, scriptedTools({ [PHONE]: { visible: false } }));
    const foreign = await screenOne({ values: [phone] }, scriptedTools({ [PHONE]: {} }, { rackets: async () => [] }));
    for (const answer of [hidden, foreign]) {
      expect(answer).toMatchObject({ tie: 'strong', rackets: [{ id: null, topReason: null, look: null }] });
      expect(answer.values[0]).toMatchObject({ reads: 'tied', users: null, weight: null, look: null });
      expect(JSON.stringify(answer)).not.toContain('rk-1');
    }
    const untied = await screenOne({ values: [phone] }, scriptedTools({ [PHONE]: { visible: false, ties: [] } }));
    expect(untied.values[0]).toMatchObject({ reads: 'unknown' });
  });

  it('knows what people said is one, and heeds that two are not', async () => {
    const other = 'tel:+8613800138001';
    const verdict = (judgement: 'same' | 'different') => ({ one: PHONE, other, judgement, at: '2025-01-01' });
    const ask = (script: Record<string, Scripted>, judgement: 'same' | 'different') =>
      screenOne({ values: [phone] }, scriptedTools(script, { verdicts: async () => [verdict(judgement)] }));
    const [own, met]: [Scripted, Scripted] = [{ ties: [], verdicts: 1 }, { verdicts: 1 }];
    expect(await ask({ [PHONE]: own, [other]: met }, 'same')).toMatchObject({
      tie: 'strong',
      values: [{ key: PHONE, near: { key: other } }],
    });
    const alike = { ...own, alike: [{ key: other, p: 0.99 }] };
    expect(await ask({ [PHONE]: alike, [other]: met }, 'different')).toMatchObject({ tie: 'none' });
    expect(
      await screenOne({ values: [phone] }, scriptedTools({ [PHONE]: { ...alike, verdicts: 0 }, [other]: {} })),
    ).toMatchObject({
      tie: 'weak',
      values: [{ near: { p: 0.99 }, weight: 0.792 }],
    });
  });
});

describe('a listing', () => {
  const medians = JSON.stringify([{ brand: 'Rolex', category: 'watches', currency: 'EUR', median: 400, listings: 30 }]);
  const references = async () => [{ part: 'brandMedians', version: 1, body: medians }];
  const listing = { brand: 'Rolex', category: 'watches', currency: 'EUR', price: 80 };

  it('shows its price beside the brand’s usual one, unless its seller may sell the brand', async () => {
    const answer = await screenOne({ listing }, scriptedTools({}, { references }));
    expect(answer.tie).toBe('none');
    expect(answer.signals).toEqual([
      {
        signal: 'veryLowPrice',
        says: 'Branded goods under 30 % of the usual price: 20 % of 400.00 EUR, the median of 30 listings of the brand.',
      },
    ]);
    const dear = await screenOne({ listing: { ...listing, price: 390 } }, scriptedTools({}, { references }));
    expect(dear.signals).toEqual([]);
    const tools = scriptedTools({ 'seller:9': { ties: [], brands: ['brand:rolex'] } }, { references });
    expect((await screenOne({ listing, values: [value('seller', '9')] }, tools)).signals).toEqual([]);
  });

  it('shows that it hides a brand, or leads buyers away', async () => {
    const image = value('image', 'phash:0f1e2d3c4b5a6978');
    const pictures = async (images: string[]) => images.map((key) => ({ key, brand: 'Rolex', shops: 3 }));
    const hidden = await screenOne(
      { listing: { title: 'Nice watch' }, values: [image] },
      scriptedTools({}, { pictures }),
    );
    expect(hidden.signals.map(({ says }) => says)).toEqual([
      'It names no brand and shows a picture that 3 shops list under Rolex.',
    ]);
    const named = { title: 'Watch, add WhatsApp: +86 138 0013 8000, rolex' };
    const leads = await screenOne({ listing: named, values: [image] }, scriptedTools({}, { pictures }));
    expect(leads.signals.map(({ says }) => says)).toEqual(['Its title leads buyers off the platform.']);
  });
});
