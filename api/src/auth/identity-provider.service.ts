import { saying } from '@ringbreaker/cypher/domain';
import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import type { Config } from '../config.ts';
import { CONFIG } from '../config-token.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { OidcConfig } from './oidc-config.ts';
import type { Claims } from './read-claims.ts';
import type { Flow } from './sign-in-flows.ts';

/** The provider has so long to answer each time. */
const TIMEOUT_SECONDS = 10;
const DEAD = 'OAUTH_TIMEOUT';

/** Asks an identity provider who somebody is, by OpenID Connect: authorization code with PKCE, state and nonce. */
@Injectable()
export class IdentityProvider {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** @throws ProblemError `not-found` where there is none */
  get settings(): OidcConfig {
    if (this.config.oidc) return this.config.oidc;
    throw new ProblemError('not-found', saying`No identity provider is set on this server.`, {
      todo: saying`Sign in with a name and a password.`,
    });
  }

  /** Where a browser is to go, and what it has to bring back. @throws ProblemError `unavailable` */
  async begin(back: string): Promise<{ url: URL; flow: Flow }> {
    const flow = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
    const { settings } = this;
    const client = await this.#discover(settings);
    const url = oidc.buildAuthorizationUrl(client, {
      redirect_uri: back,
      scope: settings.scopes,
      state: flow.state,
      nonce: flow.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
      code_challenge_method: 'S256',
    });
    return { url, flow };
  }

  /**
   * What the provider says of whoever came back to `url`; null where anything of it does not fit.
   * @throws ProblemError `unavailable` where the provider does not answer
   */
  async finish(url: URL, { state, nonce, verifier }: Flow): Promise<Claims | null> {
    const client = await this.#discover(this.settings);
    try {
      const tokens = await oidc.authorizationCodeGrant(client, url, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims() as Claims | undefined;
      // A token that was made for another client of the provider is no word to this one, whoever may read it.
      const isOurs = claims?.['azp'] === undefined || claims['azp'] === this.settings.clientId;
      return claims && isOurs ? claims : null;
    } catch (error) {
      if (isDead(error)) throw unavailable();
      return null;
    }
  }

  /**
   * The provider as it describes itself now: neither an address nor a key that it has replaced is ever used. Its tokens
   * are checked by their signature, too, although they come from it directly.
   */
  async #discover({ issuer, clientId, clientSecret }: OidcConfig): Promise<oidc.Configuration> {
    const insecure = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
    try {
      return await oidc.discovery(issuer, clientId, clientSecret, undefined, {
        timeout: TIMEOUT_SECONDS,
        execute: [oidc.enableNonRepudiationChecks, ...insecure],
      });
    } catch {
      throw unavailable();
    }
  }
}

function isDead(error: unknown): boolean {
  const { name, message, code } = error as { name?: string; message?: string; code?: string };
  return code === DEAD || (name === 'TypeError' && message === 'fetch failed');
}

function unavailable(): ProblemError {
  return new ProblemError('unavailable', saying`The identity provider does not answer.`, {
    todo: saying`Try again in a minute, or sign in with a name and a password.`,
  });
}
