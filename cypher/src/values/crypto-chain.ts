const BASE58 = '[1-9A-HJ-NP-Za-km-z]';
const LOWER = (text: string): string => text.toLowerCase();
const AS_IS = (text: string): string => text;

// The first form that fits names the chain; base58 and base64 forms mind their case, hex and bech32 do not.
const CHAINS: readonly (readonly [chain: string, form: RegExp, write: (text: string) => string])[] = [
  ['eth', /^0x[0-9a-f]{40}$/i, LOWER],
  ['hex', /^0x[0-9a-f]{64}$/i, LOWER],
  ['btc', /^(?:bc1|tb1)[02-9ac-hj-np-z]{8,87}$/i, LOWER],
  ['ltc', /^ltc1[02-9ac-hj-np-z]{8,87}$/i, LOWER],
  ['ada', /^addr1[02-9ac-hj-np-z]{50,110}$/i, LOWER],
  ['bch', /^(?:bitcoincash:)?[qp][02-9ac-hj-np-z]{41}$/i, (text) => text.toLowerCase().replace('bitcoincash:', '')],
  // Every other chain that writes in bech32, in one case throughout (BIP 173).
  ['bech32', /^(?:[a-z]{2,12}1[02-9ac-hj-np-z]{38,90}|[A-Z]{2,12}1[02-9AC-HJ-NP-Z]{38,90})$/, LOWER],
  ['tron', new RegExp(`^T${BASE58}{33}$`), AS_IS],
  ['btc', new RegExp(`^[13]${BASE58}{25,33}$`), AS_IS],
  ['ltc', new RegExp(`^[LM]${BASE58}{26,33}$`), AS_IS],
  ['doge', new RegExp(`^[DA]${BASE58}{33}$`), AS_IS],
  ['xrp', new RegExp(`^r${BASE58}{24,34}$`), AS_IS],
  ['xmr', new RegExp(`^[48]${BASE58}{94}$`), AS_IS],
  ['ton', /^[UE]Q[A-Za-z0-9_-]{46}$/, AS_IS],
  ['sol', new RegExp(`^${BASE58}{32,44}$`), AS_IS],
];

const NAMED =
  /^(?:bitcoin|btc|ethereum|eth|litecoin|ltc|tron|trx|dogecoin|usdt|usdc|erc-?20|trc-?20|[ ()-])+ ?: ?\/{0,2}/i;

/** A wallet's address with the chain that its form tells; `usdt (TRC20):`, `bitcoin:` and the like before it are dropped, and so are spaces in it. */
export function readCryptoAddress(text: string): { readonly chain: string; readonly address: string } | undefined {
  const bare = text.replace(NAMED, '').replace(/[?@].*$/, '');
  const address = bare.replace(/\s+/g, '');
  for (const [chain, form, write] of CHAINS) if (form.test(address)) return { chain, address: write(address) };
  return undefined;
}
