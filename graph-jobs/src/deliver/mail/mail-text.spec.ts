import type { StoredAlert } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { writeMail } from './mail-text.ts';

const values = ['Phone', 'PaymentAccount', 'Address', 'Email'].map((kind) => {
  return { key: 'tel:+8613800138000', kind, users: 3, weight: 0.8 };
});
const alert = (number: number, racketId: string, about: Partial<StoredAlert> = {}): StoredAlert => ({
  id: `al-${number}`,
  number,
  run: 2,
  asOf: '2026-01-02',
  kind: 'new_member',
  racketId,
  seller: 'seller:Mallory',
  episode: '1',
  says: 'Seller Mallory is new.',
  body: JSON.stringify({
    otherIds: [],
    sellers: ['seller:Mallory'],
    path: [],
    values,
    counterEvidence: [],
    evidence: [],
  }),
  ...about,
});
const about = { total: 1, tell: 'digest', seesAll: true, explorer: 'https://desk.example' } as const;

describe('a mail of alerts', () => {
  it('stands by racket, counts what it leaves out, and says why it came and how to stop it', () => {
    const alerts = [alert(1, 'rk-1'), alert(2, 'rk-2', { kind: 'growth_spurt' }), alert(3, 'rk-1')];
    const { subject, text, manage } = writeMail({ ...about, alerts, total: 60 });
    expect(subject).toBe('Ringbreaker: 60 alerts');
    expect(text).toMatchInlineSnapshot(`
      "Racket rk-1
        - 2026-01-02: a new member, tied by one phone that 3 sellers use, one payment account that 3 sellers use, one address that 3 sellers use and 1 more.
        - 2026-01-02: a new member, tied by one phone that 3 sellers use, one payment account that 3 sellers use, one address that 3 sellers use and 1 more.
        https://desk.example/rackets/rk-1

      Racket rk-2
        - 2026-01-02: fast growth, tied by one phone that 3 sellers use, one payment account that 3 sellers use, one address that 3 sellers use and 1 more.
        https://desk.example/rackets/rk-2

      57 more alerts are in the inbox.

      Each alert is a lead to check, not a finding. It says nothing of any person.

      You get this mail because your own alert rules want these alerts by mail, once a day. Change or stop it: https://desk.example/alerts?rules=true
      "
    `);
    expect(manage).toBe('https://desk.example/alerts?rules=true');
  });

  it('lets no text of the data become markup, and names no seller and no value', () => {
    const { text, html } = writeMail({ ...about, alerts: [alert(1, '<script>alert(1)</script>')] });
    expect(html).not.toContain('<script');
    expect(html).toContain('&#60;script&#62;');
    for (const part of [text, html]) expect(part).not.toMatch(/Mallory|138/);
  });

  it('names no tie to who sees a part, and goes without links where nobody knows the explorer', () => {
    const { text, html, manage } = writeMail({ ...about, alerts: [alert(1, 'rk-1')], seesAll: false, explorer: null });
    expect(text).toContain('- 2026-01-02: a new member.\n');
    expect([text, html].join('')).not.toMatch(/http|tied by/);
    expect(manage).toBeNull();
  });
});
