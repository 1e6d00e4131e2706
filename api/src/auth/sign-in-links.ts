import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { rmSync } from 'node:fs';
import { replaceFile } from '@ringbreaker/cypher';

const LIFETIME_HOURS = 12;

/** One-time sign-in links: each new one ends the last, one use ends it, and so does half a day. */
export class SignInLinks {
  #digest: Buffer | null = null;
  #expiresAt = 0;
  readonly #file: string | null;
  #written = false;

  constructor(file: string | null) {
    this.#file = file;
  }

  /** Makes the link that counts from now on, and writes it to the sign-in file when there is one. */
  issue(baseUrl: string, now: number, token = randomBytes(32).toString('base64url')): string {
    this.#digest = digest(token);
    this.#expiresAt = now + LIFETIME_HOURS * 3_600_000;
    const link = `${baseUrl}/api/v1/sign-in?token=${encodeURIComponent(token)}`;
    // Who waits for the file would read it before the link is in it.
    if (this.#file) replaceFile(this.#file, `${link}\n`, 0o600);
    this.#written = this.#file !== null;
    return link;
  }

  /** Tells whether the token is the one that counts, and uses it up if so. */
  redeem(token: string, now: number): boolean {
    if (!this.#digest || now >= this.#expiresAt || !timingSafeEqual(this.#digest, digest(token))) return false;
    this.#digest = null;
    this.forget();
    return true;
  }

  /** Takes a used or ended link out of the sign-in file. */
  forget(): void {
    if (this.#file && this.#written) rmSync(this.#file, { force: true });
    this.#written = false;
  }
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
