import { Inject, Injectable } from '@nestjs/common';
import { Database, keepSubscription, keepWatch, readRuledAlerts, readSubscription } from '@ringbreaker/cypher';
import {
  type AlertRule,
  type AlertSubscriptionView,
  anyRuleWants,
  type NewAlertSubscription,
  type NewWatch,
  type RulesPreview,
  saying,
} from '@ringbreaker/cypher/domain';
import type { Caller } from '../auth/callers.ts';
import type { Viewer } from '../auth/sessions.ts';
import type { Config } from '../config.ts';
import { CONFIG } from '../config-token.ts';
import { ProblemError } from '../problems/problem-error.ts';

const PREVIEW_DAYS = 30;

/** Keeps which alerts people want to be told of. The jobs send the mail. */
@Injectable()
export class AlertRules {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Database) private readonly database: Database,
  ) {}

  async of(caller: Caller): Promise<AlertSubscriptionView> {
    const kept = await readSubscription(this.database, caller.viewer.name);
    return { ...kept, noMail: this.#noMailFor(caller) };
  }

  /** @throws ProblemError `invalid` for mail where none can be had */
  async keep(wanted: NewAlertSubscription, caller: Caller): Promise<AlertSubscriptionView> {
    const noMail = wanted.tell === 'inbox' ? null : this.#noMailFor(caller);
    if (noMail !== null) {
      throw new ProblemError('invalid', noMail, {
        todo: saying`Choose to be told in the inbox.`,
        errors: [{ path: 'tell', message: noMail }],
      });
    }
    await keepSubscription(this.database, caller.viewer.name, wanted);
    return this.of(caller);
  }

  /** @throws GraphError `refused` where they have as many rules as there may be */
  async watch(wanted: NewWatch, caller: Caller): Promise<AlertSubscriptionView> {
    await keepWatch(this.database, caller.viewer.name, wanted);
    return this.of(caller);
  }

  async preview(rules: readonly AlertRule[], { contributors }: Viewer): Promise<RulesPreview> {
    const since = new Date(Date.now() - PREVIEW_DAYS * 86_400_000).toISOString();
    const alerts = await readRuledAlerts(this.database, contributors, { past: 0, upTo: null, since });
    const matched = alerts.filter((alert) => anyRuleWants(rules, alert)).length;
    return { matched, total: alerts.length, days: PREVIEW_DAYS };
  }

  /** Why somebody can get no mail; null where they can. What they see may change, so mail goes to users alone. */
  #noMailFor(caller: Caller): string | null {
    if (!this.config.sendsMail) return saying`This server sends no mail: no mail server is set.`;
    if ('session' in caller && caller.session.account === 'user') return null;
    return saying`Mail goes to users with a name of their own, and you came by the one-time link.`;
  }
}
