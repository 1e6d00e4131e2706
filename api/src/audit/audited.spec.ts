import { describe, expect, it } from 'vitest';
import { POLICY } from '../auth/policy.ts';
import { AUDITED, subjectOf } from './audited.ts';

describe('the operations that leave an entry in the audit trail', () => {
  it('are all that change what others see; what is a person’s own is not written down, nor a trial that changes nothing', () => {
    const changes = Object.keys(POLICY).filter((operation) => POLICY[operation]?.csrf);
    expect(changes.filter((operation) => !(operation in AUDITED))).toEqual([
      'POST /sign-out',
      'POST /me/visit',
      // Writes its own entry, before the file is sent.
      'POST /rackets/:id/dossier',
      'POST /alerts/seen',
      'POST /alerts/rules',
      'POST /alerts/rules/watched',
      'POST /views',
      'POST /views/:id',
      'POST /webhooks/:id/trial',
      'POST /audit',
    ]);
    expect(Object.keys(AUDITED).filter((operation) => !(operation in POLICY))).toEqual([]);
  });

  it('name on what they were done, cut where it is long', () => {
    const request = { params: {}, query: { from: 'seller:1', type: 'USES', to: 'tel:+41' }, body: undefined };
    expect(subjectOf(AUDITED['GET /evidence']!, request)).toBe('seller:1 USES tel:+41');
    const alerts = Array.from({ length: 100 }, (_, at) => ({ id: `al-${at}` }));
    expect(subjectOf(AUDITED['POST /alerts/triage']!, { ...request, body: { alerts } })).toHaveLength(301);
  });
});
