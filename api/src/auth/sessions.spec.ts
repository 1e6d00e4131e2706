import { SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { type Session, Sessions } from './sessions.ts';

const secret = 'a-secret-of-thirty-two-characters';
const viewer = { name: 'local', role: 'admin', contributors: null } as const;
const session: Session = { id: 'one', account: 'link', at: 1, viewer };
const key = new TextEncoder().encode(secret);
const { id, ...claimed } = session;
const claims = () =>
  new SignJWT({ ...claimed }).setProtectedHeader({ alg: 'HS256' }).setJti(id).setIssuer('ringbreaker');
const unsigned = () => new UnsecuredJWT({ ...claimed }).setJti(id).setIssuer('ringbreaker').setAudience('ringbreaker');
const bare = () =>
  new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setIssuer('ringbreaker').setAudience('ringbreaker');

// Red when the secret of a start is the same each time, when the audience is not asked for, and when each session has the
// same proof: each a line of `sessions.ts`.
describe('Sessions', () => {
  it('reads what it signed', async () => {
    const sessions = new Sessions(secret);
    expect(await sessions.read(await sessions.sign(session))).toEqual(session);
    expect(await sessions.read(await sessions.begin(viewer, 'user'))).toMatchObject({ account: 'user', viewer });
    expect(await sessions.read(await claims().setAudience('ringbreaker').setExpirationTime('1h').sign(key))).toEqual(
      session,
    );
  });

  it('knows no session of another start', async () => {
    expect(await new Sessions(null).read(await new Sessions(null).sign(session))).toBeNull();
  });

  it.each([
    ['nonsense', async () => 'nonsense'],
    ['alg none', async () => unsigned().encode()],
    ['over', () => claims().setAudience('ringbreaker').setExpirationTime(1).sign(key)],
    ['for another audience', () => claims().setAudience('elsewhere').setExpirationTime('1h').sign(key)],
    ['without a viewer', () => bare().setExpirationTime('1h').sign(key)],
  ])('refuses one that is %s', async (_, token) => {
    expect(await new Sessions(secret).read(await token())).toBeNull();
  });

  it('gives each session a proof of its own, which no other and nothing else fits', () => {
    const [ours, theirs] = [new Sessions(secret), new Sessions('another-secret-of-enough-characters')];
    const proof = ours.csrfOf(session);
    expect(ours.csrfFits(session, proof)).toBe(true);
    for (const wrong of [undefined, '', `${proof}x`, theirs.csrfOf(session), ours.csrfOf({ ...session, id: 'two' })]) {
      expect(ours.csrfFits(session, wrong)).toBe(false);
    }
  });
});
