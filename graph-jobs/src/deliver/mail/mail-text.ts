import { AlertBody, type AlertKind, type AlertTelling, type StoredAlert } from '@ringbreaker/cypher/domain';

/** A mail as it is written. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where the reader changes what they are told of; null: nobody knows where the explorer is. */
  readonly manage: string | null;
}

/** What a mail tells of. */
export interface MailContents {
  /** The first alerts, in the order of their numbers. */
  readonly alerts: readonly StoredAlert[];
  /** How many there are in all. */
  readonly total: number;
  readonly tell: AlertTelling;
  /** Whether the reader sees everybody's facts: else the mail names no ties, which may be another contributor's. */
  readonly seesAll: boolean;
  /** Where the explorer is reached, without a slash at the end. */
  readonly explorer: string | null;
}

const KINDS: Record<AlertKind, string> = {
  strong_tie: 'a new seller with a strong tie',
  new_member: 'a new member',
  returning_seller: 'a seller that came back',
  merge: 'a merge of rackets',
  growth_spurt: 'fast growth',
};
const LEAD = 'Each alert is a lead to check, not a finding. It says nothing of any person.';

/**
 * Writes a mail of alerts, as plain text and as simple HTML. It names rackets and kinds of what is shared, and no seller,
 * phone, account or other value: whoever is to see these opens the racket.
 */
export function writeMail({ alerts, total, tell, seesAll, explorer }: MailContents): Mail {
  const manage = explorer === null ? null : `${explorer}/alerts?rules=true`;
  const rackets = [...new Set(alerts.map(({ racketId }) => racketId))].map((id) => {
    const url = explorer === null ? null : `${explorer}/rackets/${encodeURIComponent(id)}`;
    const own = alerts.filter(({ racketId }) => racketId === id);
    return { id, url, lines: own.map((alert) => lineOf(alert, seesAll)) };
  });
  const [first] = alerts;
  const subject =
    total === 1 && first
      ? `Ringbreaker: ${KINDS[first.kind]} in ${first.racketId}`
      : `Ringbreaker: ${total} alerts${total === alerts.length ? ` in ${counted(rackets.length, 'racket')}` : ''}`;
  const rest = total > alerts.length ? `${total - alerts.length} more alerts are in the inbox.` : null;
  const parts = { rackets, rest, why: whyOf(tell), manage };
  return { subject, text: inText(parts), html: inHtml(subject, parts), manage };
}

interface Parts {
  readonly rackets: readonly { id: string; url: string | null; lines: string[] }[];
  readonly rest: string | null;
  readonly why: string;
  readonly manage: string | null;
}

function lineOf({ kind, asOf, body }: StoredAlert, seesAll: boolean): string {
  const what = `${asOf.slice(0, 10)}: ${KINDS[kind]}`;
  if (!seesAll) return `${what}.`;
  const { values, counterEvidence } = AlertBody.parse(JSON.parse(body));
  const shared = values.map((value) => `${kindWords(value.kind)} that ${counted(value.users, 'seller')} use`);
  const ties = shared.length === 0 ? '' : `, tied by ${shared.slice(0, 3).join(', ')}`;
  const more = shared.length > 3 ? ` and ${shared.length - 3} more` : '';
  const against = counterEvidence.length === 0 ? '' : ` Against it: ${counted(counterEvidence.length, 'reason')}.`;
  return `${what}${ties}${more}.${against}`;
}

function whyOf(tell: AlertTelling): string {
  const how = tell === 'digest' ? 'once a day' : 'as soon as they are raised';
  return `You get this mail because your own alert rules want these alerts by mail, ${how}.`;
}

function inText({ rackets, rest, why, manage }: Parts): string {
  const blocks = rackets.map(({ id, url, lines }) =>
    [`Racket ${id}`, ...lines.map((line) => `  - ${line}`), ...(url ? [`  ${url}`] : [])].join('\n'),
  );
  const end = [LEAD, `${why} ${manage ? `Change or stop it: ${manage}` : STOP}`];
  return `${[...blocks, ...(rest ? [rest] : []), ...end].join('\n\n')}\n`;
}

function inHtml(subject: string, { rackets, rest, why, manage }: Parts): string {
  const blocks = rackets.map(({ id, url, lines }) => {
    const name = url ? `<a href="${escape(url)}">${escape(id)}</a>` : escape(id);
    return `<h2 style="font-size:16px;margin:20px 0 6px">Racket ${name}</h2><ul style="margin:0;padding-left:20px">${lines.map((line) => `<li>${escape(line)}</li>`).join('')}</ul>`;
  });
  const stop = manage ? `<a href="${escape(manage)}">Change or stop it</a>.` : STOP;
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>',
    escape(subject),
    '</title></head><body style="font:15px/1.5 system-ui,sans-serif;color:#17212b;max-width:640px">',
    ...blocks,
    rest ? `<p>${rest}</p>` : '',
    `<p>${LEAD}</p><p style="color:#5d6f7f;font-size:13px">${why} ${stop}</p></body></html>`,
  ].join('');
}

const STOP = 'Change or stop it in the explorer: Alerts, then Alert rules.';
const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
/** `PaymentAccount` as people say it. */
const kindWords = (kind: string) => `one ${kind.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()}`;

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
