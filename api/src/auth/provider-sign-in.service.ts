import { Inject, Injectable } from '@nestjs/common';
import { Database, isFirstUse, signInByProvider } from '@ringbreaker/cypher';
import { IdentityProvider } from './identity-provider.service.ts';
import { readClaims } from './read-claims.ts';
import type { Person } from './sessions.ts';
import { type Flow, FLOW_MINUTES } from './sign-in-flows.ts';

/** Lets people in whom the identity provider vouches for. */
@Injectable()
export class ProviderSignIn {
  constructor(
    @Inject(IdentityProvider) private readonly provider: IdentityProvider,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** Where a browser is to go, and what it has to keep meanwhile. @throws ProblemError `not-found`, `unavailable` */
  begin(back: string): Promise<{ url: URL; flow: Flow }> {
    return this.provider.begin(back);
  }

  /**
   * Who came back to an address, with what their browser kept. Null where it kept nothing, it was used before, or the
   * provider lets nobody in. @throws ProblemError `not-found`, `unavailable`
   */
  async finish(url: URL, flow: Flow | null): Promise<Person | null> {
    const { settings } = this.provider;
    if (!flow) return null;
    // An answer counts once, also where somebody copied address and cookie.
    const until = Date.now() + FLOW_MINUTES * 60_000;
    if (!(await isFirstUse(this.database, `flow ${flow.state}`, until))) return null;
    const claims = await this.provider.finish(url, flow);
    const user = claims && readClaims(claims, settings);
    return user && signInByProvider(this.database, user, new Date());
  }
}
