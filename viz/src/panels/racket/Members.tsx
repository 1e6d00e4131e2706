import { Switch, Title } from '@mantine/core';
import type { GoodsInCommon, MemberView } from '@ringbreaker/cypher/domain';
import { useMemo, useState } from 'react';
import { readMembers } from '../../api.ts';
import { count, oddsInWords } from '../../graph/words.ts';
import { goodsBySeller } from '../../state/racket/goods.ts';
import { ListState } from '../lists/ListState.tsx';
import { KindIcon } from '../marks/KindIcon.tsx';
import { LoadMore } from '../lists/LoadMore.tsx';
import { MemberPin } from './MemberPin.tsx';
import { Confidence, PinMark, RoleMark } from '../marks/Marks.tsx';
import { usePages } from '../lists/use-pages.ts';
import { TableHead } from '../lists/TableHead.tsx';
import { countryName } from '../../state/queue/queue-chips.ts';
import { inWords, t, tx } from '../../words/words.ts';

const COLUMNS = [t`Seller`, t`Role`, t`Operator`, t`Member since`, t`What ties it in`, t`Pin`];

interface MembersProps {
  racketId: string;
  goods: GoodsInCommon | undefined;
  onPick: (key: string) => void;
}

/** Who belongs to a racket, how surely, and through what; on request with those who left. */
export function Members({ racketId, goods, onPick }: MembersProps) {
  const [former, setFormer] = useState(false);
  const {
    list,
    items: members,
    total,
  } = usePages(['members', racketId, former], (cursor, signal) => readMembers(racketId, { former, cursor }, signal));
  return (
    <section className="card members" aria-labelledby="members-title">
      <div className="card-head">
        <Title order={2} size="h4" id="members-title">{t`Members`}</Title>
        {list.data && <span className="quiet">{tx`${count(members.length)} of ${count(total)}`}</span>}
        <span className="grow" />
        <Switch
          size="xs"
          label={t`Who left, too`}
          checked={former}
          onChange={(event) => setFormer(event.currentTarget.checked)}
        />
      </div>
      <ListState list={list} height={160} m="md" />
      {members.length > 0 && <MemberTable racketId={racketId} goods={goods} members={members} onPick={onPick} />}
      <LoadMore list={list} m="sm">{t`Load more`}</LoadMore>
    </section>
  );
}

function MemberTable({ racketId, goods, members, onPick }: MembersProps & { members: readonly MemberView[] }) {
  const goodsOf = useMemo(() => goodsBySeller(goods), [goods]);
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t`Members`}>
      <table className="table">
        <TableHead columns={COLUMNS} />
        <tbody>
          {members.map((member) => (
            <MemberRow
              key={member.key}
              racketId={racketId}
              member={member}
              goods={goodsOf.get(member.key)}
              onPick={onPick}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface MemberRowProps {
  racketId: string;
  member: MemberView;
  goods: { alike: number; logOdds: number } | undefined;
  onPick: (key: string) => void;
}

function MemberRow({ racketId, member, goods, onPick }: MemberRowProps) {
  return (
    <tr className={member.until ? 'gone' : ''}>
      <td>
        <button type="button" className="link-button" onClick={() => onPick(member.key)}>
          {member.name ?? member.sellerId}
        </button>
        <span className="under">
          {[member.platform, member.country && countryName(member.country), inWords(member.status ?? '', 'of a seller')]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </td>
      <td>
        <span className="role-cell">
          <RoleMark role={member.role} /> <Confidence value={member.confidence} />
        </span>
        {member.chainRole && <span className="under">{inWords(member.chainRole, 'in the chain')}</span>}
        {member.pinned && <PinMark />}
      </td>
      <td className="mono nowrap">
        {member.operatorId ? (
          <button type="button" className="link-button" onClick={() => onPick(member.operatorId!)}>
            {member.operatorId}
          </button>
        ) : (
          <span className="quiet">–</span>
        )}
      </td>
      <td>
        {dayOf(member.since) ?? '–'}
        <span className="under">
          {member.until ? t`left ${dayOf(member.until)}` : member.openedAt && t`opened ${dayOf(member.openedAt)}`}
        </span>
      </td>
      <td>
        <Ties ties={member.ties} onPick={onPick} />
        {goods && !member.until && (
          <span className="under">{t`Goods ${goods.alike.toFixed(2)} alike, ${oddsInWords(goods.logOdds)}`}</span>
        )}
      </td>
      <td className="member-pin">
        <MemberPin racketId={racketId} member={member} />
      </td>
    </tr>
  );
}

const dayOf = (stamp: string | null) => stamp?.slice(0, 10);

function weightOf({ weight }: MemberView['ties'][number]): string {
  return weight === null ? t`Its weight was not saved.` : t`Detection let it say ${weight.toFixed(2)} of 1.`;
}

function Ties({ ties, onPick }: { ties: MemberView['ties']; onPick: (key: string) => void }) {
  return (
    <span className="ties">
      {ties.slice(0, 2).map((tie) => (
        <button
          key={tie.key}
          type="button"
          className="tie"
          onClick={() => onPick(tie.key)}
          title={t`${tie.label}: ${count(tie.users)} users. ${weightOf(tie)}`}
        >
          <KindIcon kind={tie.kind} size={15} />
          <span>{tie.label}</span>
          <span className="quiet">×{count(tie.users)}</span>
          {tie.weight !== null && <span className="tie-weight">{tie.weight.toFixed(2)}</span>}
        </button>
      ))}
      {ties.length > 2 && <span className="quiet">+{ties.length - 2}</span>}
    </span>
  );
}
