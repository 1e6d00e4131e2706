import { beforeAll, describe, expect, it } from 'vitest';
import { numberAlerts, saveAlerts, startRun, switchRun } from '@ringbreaker/cypher';
import { AlertInbox, Dismissal, ScreeningView } from '@ringbreaker/cypher/domain';
import type { Client } from '../testing/client.ts';
import { seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const served = serveMarketplace();
let market: Client;

beforeAll(async () => {
  market = await served.start({ contributors: ['market'] });
  const body = { otherIds: [], sellers: [seller(2)], path: [], values: [], counterEvidence: [], evidence: [] };
  const alert = {
    ...{ id: 'al-a', run: 1, asOf: '2024-01-31', kind: 'new_member' as const, racketId: 'rk-1', seller: seller(2) },
    ...{ episode: '1', says: 'Shop 2 is new in rk-1.', body: JSON.stringify(body) },
  };
  await served.database.run(saveAlerts, { rows: [alert] });
  await served.database.run(numberAlerts, { seq: 1 });
});

const inInbox = async (client = served.client) =>
  AlertInbox.parse(await client.read('/alerts/inbox')).items.find(({ racketId }) => racketId === 'rk-1')?.dismissal;
const screened = async (client = served.client) => {
  const subjects = [{ values: [{ kind: 'seller', value: '2' }] }];
  const view = ScreeningView.parse(await (await client.post('/screenings', { subjects })).json());
  const [answer] = view.answers;
  const against = answer?.counterEvidence.flatMap(({ kind, says }) => (kind === 'dismissed' ? [says] : []));
  return { dismissal: answer?.rackets.find(({ id }) => id === 'rk-1')?.dismissal, against };
};
const decide = (body: object) => served.client.post('/rackets/rk-1/decisions', body);

// Seen red without the decision in either query, with its reason for whoever sees a part, and with its day unheeded.
describe('what hangs on a dismissed racket', () => {
  it('says nothing of it while nobody has dismissed it', async () => {
    await decide({ step: 'confirmed', version: 0 });
    expect(await inInbox()).toBeNull();
    expect(await screened()).toEqual({ dismissal: null, against: [] });
  });

  it('says who dismissed it, when, until when and why', async () => {
    await decide({ step: 'dismissed', reason: 'one family', until: '2024-07-29', version: 1 });
    const told = Dismissal.parse(await inInbox());
    expect(told).toMatchObject({ author: 'local', reason: 'one family', until: '2024-07-29' });
    const says = `rk-1 is dismissed until 2024-07-29, by local on ${told.at.slice(0, 10)}: “one family”.`;
    expect(await screened()).toEqual({ dismissal: told, against: [says] });
  });

  it('keeps the reason from whoever sees less than its author did', async () => {
    const part = { author: 'local', reason: null, until: '2024-07-29' };
    expect(await inInbox(market)).toMatchObject(part);
    const answer = await screened(market);
    expect(answer).toMatchObject({ dismissal: part });
    expect(JSON.stringify(answer)).not.toContain('one family');
    const own = { step: 'dismissed', reason: 'a fair', until: '2024-07-29', version: 2 };
    await market.post('/rackets/rk-1/decisions', own);
    const told = { author: 'local', reason: 'a fair', until: '2024-07-29' };
    expect(await inInbox(market)).toMatchObject(told);
    expect(await screened(market)).toMatchObject({ dismissal: told });
    expect(await inInbox()).toMatchObject(told);
  });

  it('says nothing of it any more when the data speak of its day', async () => {
    const [asOf, startedAt] = ['2024-07-29', '2024-07-30T00:00:00Z'];
    const how = { engine: 'louvain', seed: 1, options: '{}', codeVersion: 'test' };
    const [next] = await served.database.run(startRun, { startedAt, asOf, ...how });
    await served.database.run(switchRun, { seq: next?.seq ?? 0 });
    expect(await inInbox()).toBeNull();
    expect(await screened()).toEqual({ dismissal: null, against: [] });
  });
});
