import { SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { Sessions, type Person } from './sessions.ts';

const secret = 'a-secret-of-thirty-two-characters';
const viewer: Person = { name: 'local', role: 'admin', contributors: null };
const key = new TextEncoder().encode(secret);
const claims = () => new SignJWT({ viewer }).setProtectedHeader({ alg: 'HS256' }).setIssuer('ringbreaker');

describe('Sessions', () => {
  it('reads what it signed', async () => {
    const sessions = new Sessions(secret);
    expect(await sessions.read(await sessions.sign(viewer))).toMatchObject({ viewer });
  });

  it('knows no session of another start', async () => {
    expect(await new Sessions(null).read(await new Sessions(null).sign(viewer))).toBeNull();
  });

  it.each([
    ['nonsense', async () => 'nonsense'],
    ['alg none', async () => new UnsecuredJWT({ viewer }).setIssuer('ringbreaker').setAudience('ringbreaker').encode()],
    ['over', () => claims().setAudience('ringbreaker').setExpirationTime(1).sign(key)],
    ['for another audience', () => claims().setAudience('elsewhere').setExpirationTime('1h').sign(key)],
    ['without a viewer', () => new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('1h').sign(key)],
  ])('refuses one that is %s', async (_, token) => {
    expect(await new Sessions(secret).read(await token())).toBeNull();
  });
});
