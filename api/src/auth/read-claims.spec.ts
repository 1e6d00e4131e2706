import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../config.ts';
import type { OidcConfig } from './oidc-config.ts';
import { readClaims } from './read-claims.ts';

const SETTINGS = {
  OIDC_ISSUER: 'https://login.example',
  OIDC_CLIENT_ID: 'ringbreaker',
  OIDC_CLIENT_SECRET: 'a-secret-that-the-provider-made',
};
const MAPPED = { OIDC_ROLES: 'staff=analyst,boss=admin', OIDC_CONTRIBUTORS: 'acme-team=acme,market=market,boss=*' };
const oidcOf = (settings: Record<string, string>): OidcConfig => readConfig({ ...SETTINGS, ...settings }).oidc!;
const claims = (part: object) => ({ iss: 'https://login.example', sub: '7', preferred_username: 'Vera', ...part });

describe('the claims of a provider', () => {
  it('give the highest role of all groups, and the contributors of each', () => {
    const config = oidcOf(MAPPED);
    expect(readClaims(claims({ groups: ['staff', 'acme-team', 'market', 'else'] }), config)).toEqual({
      subject: 'https://login.example 7',
      name: 'vera',
      role: 'analyst',
      sees: ['acme', 'market'],
    });
    expect(readClaims(claims({ groups: ['staff', 'boss'] }), config)).toMatchObject({ role: 'admin', sees: null });
    expect(readClaims(claims({ groups: 'staff' }), config)).toMatchObject({ role: 'analyst', sees: [] });
  });

  it.each([{ groups: ['else'] }, {}, { groups: ['*'] }, { groups: 7 }, { groups: ['staff'], preferred_username: ' ' }])(
    'let nobody in whom they give no role or no name: %j',
    (part) => {
      expect(readClaims(claims(part), oidcOf(MAPPED))).toBeNull();
    },
  );

  it('make everybody a viewer where the settings say so', () => {
    const config = oidcOf({ OIDC_ROLES: '*=viewer,staff=analyst', OIDC_CONTRIBUTORS: '*=market' });
    expect(readClaims(claims({}), config)).toMatchObject({ role: 'viewer', sees: ['market'] });
  });

  it('say nothing of role and sight where nothing is mapped', () => {
    expect(readClaims(claims({ groups: ['boss'] }), oidcOf({}))).toMatchObject({ role: null, sees: undefined });
  });

  it('name nobody by an address that was not checked', () => {
    const config = oidcOf({ OIDC_NAME_CLAIM: 'email' });
    expect(readClaims(claims({ email: 'vera@desk.example' }), config)).toBeNull();
    expect(readClaims(claims({ email: 'vera@desk.example', email_verified: true }), config)?.name).toBe(
      'vera@desk.example',
    );
  });
});

describe('the settings of a provider', () => {
  const production = { NODE_ENV: 'production', NEO4J_PASSWORD: 'a-real-password', SESSION_SECRET: 's'.repeat(40), PUBLIC_URL: 'https://desk.example' }; // oxfmt-ignore

  it.each([
    [{ OIDC_CLIENT_SECRET: '' }, /OIDC_CLIENT_SECRET .* is missing/],
    [{ OIDC_CLIENT_SECRET: 'changeme' }, /OIDC_CLIENT_SECRET is a default/],
    [{ OIDC_CLIENT_ID: '' }, /OIDC_CLIENT_ID is missing/],
    [{ OIDC_ISSUER: 'http://127.0.0.1:9000' }, /https/],
    [{ PUBLIC_URL: '' }, /PUBLIC_URL is missing/],
    [{ OIDC_ROLES: 'staff=analyst' }, /OIDC_CONTRIBUTORS/],
    [{ OIDC_ROLES: 'staff=king', OIDC_CONTRIBUTORS: '*=*' }, /OIDC_ROLES/],
    [{ OIDC_SCOPES: 'profile' }, /openid/],
  ])('stop the start with %j', (part, why) => {
    expect(() => readConfig({ ...production, ...SETTINGS, ...part })).toThrow(ConfigError);
    expect(() => readConfig({ ...production, ...SETTINGS, ...part })).toThrow(why);
  });

  it('never show a secret in what is wrong', () => {
    const wrong = { ...production, ...SETTINGS, OIDC_CLIENT_SECRET: 'my-short-one' };
    expect(() => readConfig(wrong)).toThrow(expect.not.stringContaining('my-short-one') as never);
  });

  it('are none where no issuer is set', () => {
    expect(readConfig({}).oidc).toBeNull();
  });
});
