import { canonicalize } from 'json-canonicalize';
import { AlertBody, type StoredAlert } from '@ringbreaker/cypher/domain';

/**
 * What a webhook is told of an alert, as JSON: the same bytes at each attempt. Of what is shared it names kind and
 * rarity, never the phone or the account: whoever is to see these asks the API.
 * @param madeAt milliseconds since 1970
 * @param explorer where the explorer is reached, without a slash at the end; null: no address is told
 */
export function bodyOf(alert: StoredAlert | undefined, madeAt: number, explorer: string | null): string {
  const timestamp = new Date(madeAt).toISOString();
  if (!alert) return canonicalize({ type: 'webhook.trial', timestamp, data: {} });
  const { id, number, run, asOf, racketId, seller, says } = alert;
  const { otherIds, values, counterEvidence } = AlertBody.parse(JSON.parse(alert.body));
  return canonicalize({
    type: `alert.${alert.kind}`,
    timestamp,
    data: {
      id,
      number,
      run,
      asOf,
      racketId,
      otherIds,
      seller,
      says,
      shared: values.map(({ kind, users, weight }) => ({ kind, users, weight })),
      counterEvidence: counterEvidence.map((one) => one.says),
      note: 'A lead to check, not a finding.',
      ...(explorer !== null && { url: `${explorer}/rackets/${encodeURIComponent(racketId)}` }),
    },
  });
}
