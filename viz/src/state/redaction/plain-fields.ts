const namesIn = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const DAYS =
  'acknowledgedAt asOf at bornAt cancelledAt changedAt closedAt dismissedUntil dissolvedAt dueOn endedAt foundedAt now occurredAt openedAt paidAt postedAt removedAt requestedAt savedOn shippedAt since slot snoozedUntil startedAt until withdrawnAt next begins ends firstSeen lastSeen';
const GOODS =
  'brand brands category closureReason carrier countries country currency destinationCountry hsCode mode originCountry platform removalReason status transitCountries type';
// Choices of a filter stand in lists that are named in the plural.
const WORDS =
  'bands csrf dues engine flag format kind kinds lifecycles may narrowBy provider reads stage stages step table triages types zone';
// A sentence of ours names no seller and no value: whoever may see the racket may read it.
const SENTENCES =
  'caption counterEvidence detail ended error errors message noMail path says title todo topReason unknown';
const IDS =
  'after before id operator operatorId operators otherIds racket racketId rackets run runs worker codeVersion';
// Organisations that deliver, what their files are called, and what a job was told.
const SOURCES = 'contributor contributors counts cron file fileSha256 line options request';

/**
 * Fields of answers that may stay as they are: words of ours, days, goods, places as wide as a country, ids that we gave.
 * A text in any other field is concealed: one that is added tomorrow is, until somebody says here that it need not be.
 */
export const PLAIN_FIELDS = namesIn([DAYS, GOODS, WORDS, SENTENCES, IDS, SOURCES].join(' '));

/** Facts of a thing that may stay. */
export const PLAIN_FACTS = namesIn([DAYS, GOODS].join(' '));

/** Fields that hold keys of things, also of such as have no prefix. */
export const KEY_FIELDS = namesIn('apart by from key keys member members one other seller sellers to without');

/** Fields that hold the ids which sellers came with. */
export const SELLER_ID_FIELDS = namesIn('sellerId joined left closed');

/** What a concealed text is called, by its field. */
export const NOUNS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'author acknowledgedBy assignee assignees cancelledBy changedBy owner requestedBy who withdrawnBy'
      .split(' ')
      .map((field) => [field, 'Colleague']),
  ),
  address: 'Address',
  name: 'Name',
  reason: 'Reason',
};
