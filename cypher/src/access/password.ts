import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** What one guess costs: 32 MiB, and about a fifth of a second of one core (OWASP's second choice for scrypt). */
const COSTS = { log2N: 15, r: 8, p: 3 };
const MOST_MEMORY = 64 * 1024 * 1024;
const BYTES = 32;

/** Hashes a password with a salt of its own: `scrypt$log2N$r$p$salt$hash`, so that costs can be raised later. */
export async function hashPassword(password: string, salt: Buffer = randomBytes(16)): Promise<string> {
  const { log2N, r, p } = COSTS;
  const hash = await derive(password, salt, COSTS);
  return ['scrypt', log2N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Whether a password is the one behind a hash; with no hash it takes as long, and answers no. */
export async function passwordFits(password: string, stored: string | null): Promise<boolean> {
  const [, log2N, r, p, salt = '', hash = ''] = (stored ?? nobodys).split('$');
  const given = await derive(password, Buffer.from(salt, 'base64url'), { log2N: +log2N!, r: +r!, p: +p! });
  const expected = Buffer.from(hash, 'base64url');
  return given.length === expected.length && timingSafeEqual(given, expected) && stored !== null;
}

const blank = (bytes: number) => Buffer.alloc(bytes).toString('base64url');
const nobodys = ['scrypt', COSTS.log2N, COSTS.r, COSTS.p, blank(16), blank(BYTES)].join('$');

function derive(password: string, salt: Buffer, { log2N, r, p }: typeof COSTS): Promise<Buffer> {
  const costs = { N: 2 ** log2N, r, p, maxmem: MOST_MEMORY };
  return new Promise((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, BYTES, costs, (error, key) => (error ? reject(error) : resolve(key))),
  );
}
