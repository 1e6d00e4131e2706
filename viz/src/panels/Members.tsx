import { Button, Skeleton, Title } from '@mantine/core';
import type { MemberView } from '@ringbreaker/cypher/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { readMembers } from '../api.ts';
import { count } from '../graph/words.ts';
import { Failure } from './Failure.tsx';
import { KindIcon } from './KindIcon.tsx';
import { Confidence } from './Marks.tsx';

const COLUMNS = ['Seller', 'Role', 'Confidence', 'Operator', 'What ties it in', 'Opened', 'Since'];

/** Who belongs to a racket, how surely, and through what. */
export function Members({ racketId, onPick }: { racketId: string; onPick: (key: string) => void }) {
  const list = useInfiniteQuery({
    queryKey: ['members', racketId],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => readMembers(racketId, pageParam, signal),
    getNextPageParam: (page) => page.next,
  });
  const members = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  return (
    <section className="card members" aria-labelledby="members-title">
      <div className="card-head">
        <Title order={2} size="h4" id="members-title">
          Members
        </Title>
        <span className="quiet">
          {count(members.length)} of {count(total)}
        </span>
      </div>
      {list.isError && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Skeleton height={160} m="md" />}
      {members.length > 0 && <MemberTable members={members} onPick={onPick} />}
      {list.hasNextPage && (
        <Button
          m="sm"
          size="xs"
          variant="light"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          Load more
        </Button>
      )}
    </section>
  );
}

function MemberTable({ members, onPick }: { members: readonly MemberView[]; onPick: (key: string) => void }) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Members">
      <table className="table">
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <MemberRow key={member.key} member={member} onPick={onPick} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MemberRow({ member, onPick }: { member: MemberView; onPick: (key: string) => void }) {
  return (
    <tr>
      <td>
        <button type="button" className="link-button" onClick={() => onPick(member.key)}>
          {member.name ?? member.sellerId}
        </button>
        <span className="under">{[member.platform, member.country, member.status].filter(Boolean).join(' · ')}</span>
      </td>
      <td>
        <span className={`role role-${member.role}`}>{member.role}</span>
      </td>
      <td>
        <Confidence value={member.confidence} />
      </td>
      <td className="mono quiet nowrap">{member.operatorId ?? '–'}</td>
      <td>
        <span className="ties">
          {member.ties.slice(0, 2).map((tie) => (
            <button
              key={tie.key}
              type="button"
              className="tie"
              onClick={() => onPick(tie.key)}
              title={`${tie.label}: ${count(tie.users)} users`}
            >
              <KindIcon kind={tie.kind} size={15} />
              <span>{tie.label}</span>
              <span className="quiet">×{count(tie.users)}</span>
            </button>
          ))}
          {member.ties.length > 2 && <span className="quiet">+{member.ties.length - 2}</span>}
        </span>
      </td>
      <td className="nowrap quiet">{member.openedAt?.slice(0, 10) ?? '–'}</td>
      <td className="nowrap quiet">run {member.sinceRun}</td>
    </tr>
  );
}
