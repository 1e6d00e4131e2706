import { expect, it } from 'vitest';
import { writeFiles, writeTables } from '../test-ingest.ts';
import { readFolder } from './test-reading.ts';

it('a card number stands nowhere, also in a wallet, at a payment provider, as a holder or in a reference', async () => {
  const account = (scheme: string, number: string, holder = '') => ({
    owner_kind: 'seller',
    owner_id: 'a',
    scheme,
    account: number,
    holder,
  });
  const folder = writeTables({
    payment_accounts: [
      account('card', '4111111111111111'),
      account('wallet', '4111 1111 1111 1111'),
      account('psp', '5555-5555-5555-4444', 'Wang 378282246310005'),
      account('psp', '2088123456789012'),
      account('wallet', '13800138000', 'Li 13800138000'),
    ],
    payments: [
      { payment_id: 'p', from_scheme: 'wallet', from_account: '4111111111111111', reference: '4111111111111111' },
    ],
  });
  await readFolder(folder, async ({ rows }) => {
    const accounts = await rows('select scheme, account, holder from in_payment_accounts order by line');
    const card = accounts[0]?.[1];
    expect(card).toMatch(/^card:[0-9a-f]{32}:1111$/);
    expect(accounts.slice(1)).toEqual([
      ['wallet', card, null],
      ['psp', expect.stringMatching(/^card:[0-9a-f]{32}:4444$/), 'Wang card …0005'],
      ['psp', '2088123456789012', null],
      ['wallet', '13800138000', 'Li 13800138000'],
    ]);
    expect(await rows('select from_account, reference from in_payments')).toEqual([[card, 'card …1111']]);
  });
});

it('nor in a line that could not be read, whatever else the line names', async () => {
  const files = {
    'payments.csv': [
      'payment_id,from_scheme,from_account,to_scheme,to_account,paid_at,amount',
      'p,iban,DE89370400440532013000,card,4111111111111111,10',
      'q,bank,2088123456789012,wallet,5555555555554444',
      'r,iban,DE89370400440532013000,bank,2088123456789012',
    ].join('\n'),
    'payment_accounts.jsonl': '{"scheme":"iban","account":"card 4000 0000 0000 0002"',
  };
  await readFolder(writeFiles(files), async ({ rows }) => {
    expect(await rows('select raw from misread order by tbl, line')).toEqual([
      ['{"scheme":"iban","account":"card card …0002"'],
      ['p,iban,DEcard …3000,card,card …1110'],
      ['q,bank,card …9012,wallet,card …4444'],
      ['r,iban,DE89370400440532013000,bank,2088123456789012'],
    ]);
  });
});
