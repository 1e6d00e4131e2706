import type { PersonRole, Scope } from '@ringbreaker/cypher/domain';

/** Who may use an operation of the API. */
export interface Rule {
  /** The roles of people that may; `anybody` needs no session. */
  readonly people: readonly PersonRole[] | 'anybody';
  /** The scope that a machine's token needs; `any` takes each token that is in force, null none. */
  readonly token: Scope | 'any' | null;
  /** Whether it changes something, so that a browser has to prove by `X-CSRF-Token` that no other site asks. */
  readonly csrf: boolean;
}

const EVERYONE = ['viewer', 'analyst', 'lead', 'admin'] as const;
const LEADERS = ['lead', 'admin'] as const;
const REVIEWERS = ['analyst', 'lead', 'admin'] as const;

const open: Rule = { people: 'anybody', token: null, csrf: false };
const readsGraph: Rule = { people: EVERYONE, token: 'graph:read', csrf: false };
const runsJobs: Rule = { people: LEADERS, token: 'jobs:write', csrf: true };
const administers: Rule = { people: ['admin'], token: null, csrf: false };
// What is a person's own: nobody else is concerned, and no machine.
const readsOwn: Rule = { people: EVERYONE, token: null, csrf: false };
const keepsOwn: Rule = { people: EVERYONE, token: null, csrf: true };
const reviews: Rule = { people: REVIEWERS, token: 'review:write', csrf: true };

/**
 * The policy table: every operation of the API by its method and its path below `/api/v1`, and who may use it. The guard
 * reads it and nothing else; an operation that is not in it is refused, and a test fails.
 */
export const POLICY: Readonly<Record<string, Rule>> = {
  'GET /sign-in': open,
  'POST /sign-in': open,
  'GET /sign-in/ways': open,
  'GET /sign-in/provider': open,
  'GET /sign-in/provider/callback': open,
  'POST /sign-out': keepsOwn,
  'GET /me': { people: EVERYONE, token: 'any', csrf: false },
  'GET /me/visit': readsOwn,
  'POST /me/visit': keepsOwn,
  'GET /overview': readsGraph,
  'GET /rackets': readsGraph,
  'GET /rackets/facets': readsGraph,
  'GET /rackets/called': readsGraph,
  'GET /rackets/:id': readsGraph,
  'GET /rackets/:id/members': readsGraph,
  'GET /rackets/:id/places': readsGraph,
  'GET /rackets/:id/graph': readsGraph,
  'GET /rackets/:id/events': readsGraph,
  'GET /rackets/:id/decisions': readsGraph,
  'POST /rackets/:id/decisions': reviews,
  'GET /rackets/:id/workflow': readsGraph,
  'POST /rackets/:id/workflow': reviews,
  // To hand a racket to others is an act of those who decide on it.
  'POST /rackets/:id/dossier': reviews,
  'GET /rackets/:id/names': readsGraph,
  'POST /rackets/:id/names': reviews,
  'GET /notes': readsGraph,
  'GET /notes/places': readsGraph,
  'POST /notes': reviews,
  'GET /notes/:id/versions': readsGraph,
  'POST /notes/:id': reviews,
  'GET /alerts': readsGraph,
  'GET /alerts/inbox': readsGraph,
  'GET /alerts/stream': readsGraph,
  'POST /alerts/triage': reviews,
  // What somebody has read, and wants to be told of, is their own.
  'POST /alerts/seen': keepsOwn,
  'GET /alerts/rules': readsOwn,
  'POST /alerts/rules': keepsOwn,
  'POST /alerts/rules/watched': keepsOwn,
  'POST /alerts/rules/preview': readsOwn,
  'GET /entities/:key': readsGraph,
  'GET /entities/:key/neighbours': readsGraph,
  'GET /entities/:key/explanation': readsGraph,
  // Reads, by POST for their many keys.
  'POST /links': readsGraph,
  'POST /places': readsGraph,
  'GET /evidence': readsGraph,
  // Reads, too: they keep nothing, but for the one that is asked to.
  'POST /screenings': readsGraph,
  'POST /screenings/stored': { people: REVIEWERS, token: 'jobs:write', csrf: true },
  'POST /rackets/:id/what-if': readsGraph,
  'GET /leads': readsGraph,
  'GET /paths': readsGraph,
  'GET /search': readsGraph,
  'GET /runs': readsGraph,
  'GET /runs/comparison': readsGraph,
  'GET /runs/comparison/sellers': readsGraph,
  'POST /runs': runsJobs,
  'POST /runs/:id/cancel': runsJobs,
  'GET /schedule': readsGraph,
  'GET /deliveries': readsGraph,
  'POST /deliveries/:seq/withdrawals': runsJobs,
  'GET /verdicts': readsGraph,
  'POST /verdicts': reviews,
  'GET /pins': readsGraph,
  'POST /pins': reviews,
  // A view changes nothing that is known: everybody keeps their own, and those who share one see the same.
  'GET /views': readsOwn,
  'POST /views': keepsOwn,
  'GET /views/:id': readsOwn,
  'GET /views/:id/versions': readsOwn,
  'POST /views/:id': keepsOwn,
  'GET /webhooks': administers,
  'POST /webhooks': { ...administers, csrf: true },
  'DELETE /webhooks/:id': { ...administers, csrf: true },
  'POST /webhooks/:id/enabled': { ...administers, csrf: true },
  'POST /webhooks/:id/rotation': { ...administers, csrf: true },
  'POST /webhooks/:id/trial': { ...administers, csrf: true },
  'GET /webhooks/:id/messages': administers,
  'POST /webhooks/:id/replay': { ...administers, csrf: true },
  // Who did what is for those to read who lead others; what a browser did with what it has, each says of themselves.
  'GET /audit': { people: LEADERS, token: null, csrf: false },
  'POST /audit': keepsOwn,
  'GET /health/live': open,
  'GET /health/ready': open,
  'GET /metrics': { people: ['admin'], token: 'metrics:read', csrf: false },
};

const PREFIX = '/api/v1';

/** The rule of an operation, by its method and the template of its route; undefined where the table has none. */
export function ruleOf(method: string, route: string): Rule | undefined {
  const operation = operationOf(method, route);
  return operation !== undefined && Object.hasOwn(POLICY, operation) ? POLICY[operation] : undefined;
}

/** An operation as the table names it; undefined for what is not of the API. */
export function operationOf(method: string, route: string): string | undefined {
  // Express answers HEAD by what answers GET.
  const verb = method === 'HEAD' ? 'GET' : method;
  return route.startsWith(`${PREFIX}/`) ? `${verb} ${route.slice(PREFIX.length)}` : undefined;
}

/** Whether somebody with this role, or a token with these scopes, may use what the rule is of. */
export function mayUse(rule: Rule, who: PersonRole | readonly Scope[]): boolean {
  if (typeof who === 'string') return rule.people === 'anybody' || rule.people.includes(who);
  return rule.people === 'anybody' || rule.token === 'any' || (rule.token !== null && who.includes(rule.token));
}

/** Every operation that somebody may use, as the table names them. */
export function operationsOf(who: PersonRole | readonly Scope[]): string[] {
  return Object.entries(POLICY).flatMap(([operation, rule]) => (mayUse(rule, who) ? [operation] : []));
}
