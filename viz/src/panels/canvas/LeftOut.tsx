import { wordOfKind, type LeadView, type LeftOutReason } from '@ringbreaker/cypher/domain';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { addThing } from '../../explorer/actions/expand.ts';
import { counted, signed } from '../../graph/words.ts';
import { Confidence } from '../marks/Marks.tsx';
import { InRacket, namesOf } from './LeadStepCard.tsx';
import { inWords, serverSays, t, tx } from '../../words/words.ts';

const WHY: Readonly<Record<LeftOutReason, string>> = {
  limit: t`Past the bound of this lead`,
  explained: t`Explained by an honest reason: a house, a depot, a declared owner`,
  elsewhere: t`In another racket or group, as detection parted them`,
  below: t`Below the stop`,
  hub: t`Hubs: so many use them that they tie nobody`,
  weak: t`Values that say too little`,
};
const ORDER: readonly LeftOutReason[] = ['limit', 'elsewhere', 'explained', 'below', 'hub', 'weak'];

interface Line {
  key: string;
  words: string;
  says: string;
  chance: number | null;
  logOdds: number | null;
  users: number | null;
  /** The other racket that it is in, where it is left out for that. */
  racketId: string | null;
}

/** Who and what was met and left out, by the reason why. */
export function LeftOut({ lead: { leftOut } }: { lead: LeadView }) {
  const groups = ORDER.map((reason) => ({ reason, lines: linesOf(leftOut, reason) }));
  const some = groups.filter(({ lines }) => lines.length > 0);
  if (some.length === 0) return null;
  return (
    <section className="left-out" aria-labelledby="left-out-title">
      <h4 className="panel-heading" id="left-out-title">{t`Left out, and why`}</h4>
      {some.map(({ reason, lines }) => (
        <Reason key={reason} reason={reason} lines={lines} />
      ))}
      {leftOut.more > 0 && <p className="quiet">{tx`and ${counted(leftOut.more, 'other')} not listed.`}</p>}
    </section>
  );
}

function linesOf(leftOut: LeadView['leftOut'], wanted: LeftOutReason): Line[] {
  const accounts = leftOut.accounts.flatMap(({ reason, sellers, says, chance, logOdds, racketId }): Line[] =>
    reason === wanted
      ? [
          {
            key: sellers[0]?.key ?? '',
            words: namesOf(sellers),
            says,
            chance,
            logOdds,
            users: null,
            racketId: reason === 'elsewhere' ? racketId : null,
          },
        ]
      : [],
  );
  const values = leftOut.values.flatMap(({ reason, key, kind, label, says, users }): Line[] =>
    reason === wanted
      ? [
          {
            key,
            words: `${label}, ${inWords(wordOfKind(kind))}`,
            says: reason === 'hub' ? '' : says,
            chance: null,
            logOdds: null,
            users,
            racketId: null,
          },
        ]
      : [],
  );
  return [...accounts, ...values];
}

function Reason({ reason, lines }: { reason: LeftOutReason; lines: readonly Line[] }) {
  const [open, setOpen] = useState(false);
  return (
    <div>
      <button type="button" className="link-button left-out-reason" aria-expanded={open} onClick={() => setOpen(!open)}>
        <IconChevronDown size={14} className={open ? 'turned' : ''} aria-hidden="true" />
        <span className="grow">{WHY[reason]}</span>
        <span className="quiet">{lines.length}</span>
      </button>
      {open && (
        <ul className="left-out-list">
          {lines.map((line) => (
            <li key={line.words + line.key}>
              <span className="lead-step-head">
                <button
                  type="button"
                  className="link-button clip grow"
                  onClick={() => void addThing(line.key, line.words)}
                >
                  {line.words}
                </button>
                {line.chance !== null && <Confidence value={line.chance} />}
              </span>
              <span className="quiet">
                {serverSays(line.says)}
                {line.logOdds !== null && t` Log-odds ${signed(line.logOdds)}.`}
                {line.users !== null && t` ${counted(line.users, 'user')}.`}
              </span>
              {line.racketId && (
                <span className="quiet">
                  <InRacket id={line.racketId} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
