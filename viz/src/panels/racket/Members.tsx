import { Switch, Title } from '@mantine/core';
import type { GoodsInCommon, MemberView } from '@ringbreaker/cypher/domain';
import { useId, useMemo, useState } from 'react';
import { readMembers } from '../../api.ts';
import { count, counted, oddsInWords } from '../../graph/words.ts';
import { goodsBySeller } from '../../state/racket/goods.ts';
import { TieRows } from '../evidence/Ties.tsx';
import { ListState } from '../lists/ListState.tsx';
import { KindIcon } from '../marks/KindIcon.tsx';
import { LoadMore } from '../lists/LoadMore.tsx';
import { MemberPin } from './MemberPin.tsx';
import { Confidence, PinMark, RoleMark } from '../marks/Marks.tsx';
import { usePages } from '../lists/use-pages.ts';
import { TableHead } from '../lists/TableHead.tsx';
import { countryName } from '../../state/queue/queue-chips.ts';
import { QUESTIONS } from '../../questions.ts';
import { QueryButton } from '../query/QueryButton.tsx';
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
        <QueryButton small of={t`the members`} ask={() => QUESTIONS.members(racketId, { former, cursor: null })} />
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
  const [opened, setOpened] = useState<string | null>(null);
  const body = useId();
  const tie = member.ties.find(({ key }) => key === opened);
  return (
    <>
      <tr className={member.until ? 'gone' : ''}>
        <WhoAndSince member={member} onPick={onPick} />
        <td>
          <TieChips
            ties={member.ties}
            opened={opened}
            body={body}
            onChoose={(key) => setOpened(key === opened ? null : key)}
          />
          {goods && !member.until && (
            <span className="under">{t`Goods ${goods.alike.toFixed(2)} alike, ${oddsInWords(goods.logOdds)}`}</span>
          )}
        </td>
        <td className="member-pin">
          <MemberPin racketId={racketId} member={member} />
        </td>
      </tr>
      {tie && (
        <tr id={body} className="opened-tie">
          <td colSpan={COLUMNS.length}>
            <TieRows value={tie} seller={member.key} racketId={racketId} own={tie.links} onOpen={onPick} />
          </td>
        </tr>
      )}
    </>
  );
}

/** A member's cells of who it is, how it belongs, and since when. */
function WhoAndSince({ member, onPick }: Pick<MemberRowProps, 'member' | 'onPick'>) {
  return (
    <>
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
    </>
  );
}

const dayOf = (stamp: string | null) => stamp?.slice(0, 10);

function weightOf({ weight }: MemberView['ties'][number]): string {
  return weight === null ? t`Its weight was not saved.` : t`Detection used a weight of ${weight.toFixed(2)} of 1.`;
}

const FIRST_TIES = 2;

interface TieChipsProps {
  ties: MemberView['ties'];
  /** The value whose rows are shown below, and where they are. */
  opened: string | null;
  body: string;
  onChoose: (key: string) => void;
}

/** The values that tie a member in: each opens the rows that say so. */
function TieChips({ ties, opened, body, onChoose }: TieChipsProps) {
  const [all, setAll] = useState(false);
  const shown = all ? ties : ties.slice(0, FIRST_TIES);
  return (
    <span className="ties">
      {shown.map((tie) => (
        <button
          key={tie.key}
          type="button"
          className="tie"
          aria-expanded={tie.key === opened}
          aria-controls={tie.key === opened ? body : undefined}
          onClick={() => onChoose(tie.key)}
          title={t`${tie.label}: ${counted(tie.users, 'user')}. ${weightOf(tie)}`}
        >
          <KindIcon kind={tie.kind} size={15} />
          <span>{tie.label}</span>
          <span className="quiet nowrap">{counted(tie.users, 'user')}</span>
          {tie.weight !== null && <span className="tie-weight">{tie.weight.toFixed(2)}</span>}
        </button>
      ))}
      {ties.length > shown.length && (
        <button
          type="button"
          className="link-button"
          aria-label={t`${counted(ties.length - shown.length, 'more value')} that tie it in`}
          onClick={() => setAll(true)}
        >
          +{ties.length - shown.length}
        </button>
      )}
    </span>
  );
}
