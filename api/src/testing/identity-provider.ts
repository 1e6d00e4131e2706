import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';

interface Key {
  readonly kid: string;
  readonly pair: Awaited<ReturnType<typeof generateKeyPair>>;
}

/** What a test may have wrong in the next tokens. */
export interface Mischief {
  readonly algNone?: boolean;
  readonly issuer?: string;
  readonly audience?: string;
  readonly nonce?: string;
  /** The client that the token was made for. */
  readonly azp?: string;
  readonly expired?: boolean;
  /** The token names a key that nobody publishes. */
  readonly unknownKid?: boolean;
  /** The token is signed by another key than the one that it names. */
  readonly foreignKey?: boolean;
}

interface Grant {
  readonly nonce: string;
  readonly challenge: string;
}

/** A small real identity provider on this machine: it signs in whoever comes, as the person that the test says. */
export class TestProvider {
  claims: Record<string, unknown> = { sub: '7', preferred_username: 'vera', groups: ['staff'] };
  mischief: Mischief = {};
  readonly client = { id: 'ringbreaker', secret: 'a-secret-that-the-provider-made' };
  readonly #grants = new Map<string, Grant>();
  #key!: Key;
  #server!: Server;

  static async start(): Promise<TestProvider> {
    const provider = new TestProvider();
    await provider.rotate();
    provider.#server = createServer((request, response) => void provider.#answer(request, response));
    await new Promise<void>((listening) => provider.#server.listen(0, '127.0.0.1', listening));
    return provider;
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** From now on another key signs, and the one before is published no more. */
  async rotate(): Promise<void> {
    this.#key = { kid: randomUUID(), pair: await generateKeyPair('RS256') };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', this.issuer);
    const { issuer } = this;
    const json = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (pathname === '/.well-known/openid-configuration') {
      return void json(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    }
    if (pathname === '/jwks') {
      const { kid, pair } = this.#key;
      return void json(200, { keys: [{ ...(await exportJWK(pair.publicKey)), kid, alg: 'RS256', use: 'sig' }] });
    }
    if (pathname === '/authorize') return this.#authorize(searchParams, response);
    if (pathname === '/token') return void json(...(await this.#exchange(await bodyOf(request))));
    response.writeHead(404).end();
  }

  #authorize(asked: URLSearchParams, response: ServerResponse): void {
    const back = new URL(asked.get('redirect_uri') ?? '');
    const code = randomUUID();
    if (asked.get('client_id') !== this.client.id || asked.get('code_challenge_method') !== 'S256') {
      return void response.writeHead(400).end();
    }
    this.#grants.set(code, { nonce: asked.get('nonce') ?? '', challenge: asked.get('code_challenge') ?? '' });
    back.searchParams.set('code', code);
    back.searchParams.set('state', asked.get('state') ?? '');
    response.writeHead(302, { location: back.href }).end();
  }

  /** A code is good once, for whoever holds the client's secret and the verifier of its challenge. */
  async #exchange(form: URLSearchParams): Promise<[number, unknown]> {
    const code = form.get('code') ?? '';
    const grant = this.#grants.get(code);
    this.#grants.delete(code);
    if (form.get('client_secret') !== this.client.secret) return [401, { error: 'invalid_client' }];
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!grant || grant.challenge !== challenge) return [400, { error: 'invalid_grant' }];
    return [
      200,
      { access_token: randomUUID(), token_type: 'Bearer', expires_in: 60, id_token: await this.#sign(grant) },
    ];
  }

  async #sign({ nonce }: Grant): Promise<string> {
    const { algNone, issuer, audience, azp, expired, unknownKid, foreignKey } = this.mischief;
    const now = Math.floor(Date.now() / 1000) - (expired ? 3_600 : 0);
    const claims = {
      ...this.claims,
      nonce: this.mischief.nonce ?? nonce,
      iss: issuer ?? this.issuer,
      aud: audience ?? this.client.id,
      azp: azp ?? this.client.id,
      iat: now,
      exp: now + 300,
    };
    if (algNone) return new UnsecuredJWT(claims).encode();
    const key = foreignKey ? (await generateKeyPair('RS256')).privateKey : this.#key.pair.privateKey;
    const kid = unknownKid ? randomUUID() : this.#key.kid;
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(key);
  }
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString());
}
