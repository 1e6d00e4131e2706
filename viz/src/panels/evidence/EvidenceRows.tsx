import { UnstyledButton } from '@mantine/core';
import type { EvidenceRow, LinkRef } from '@ringbreaker/cypher/domain';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Fragment, useId, useState } from 'react';
import { readEvidence } from '../../api.ts';
import { count, counted } from '../../graph/words.ts';
import { describeError } from '../../problem.ts';
import { useNames, type Named } from '../racket/use-names.ts';
import { SourceRows } from './SourceRows.tsx';
import { inWords, t, tx } from '../../words/words.ts';

/** So many links are read at once: each one's rows are asked for by themselves. */
const AT_ONCE = 5;

/** The links that something rests on as a table in place, each with the file and the line that say it. */
export function EvidenceRows({ evidence }: { evidence: readonly LinkRef[] }) {
  const [open, setOpen] = useState(false);
  const body = useId();
  if (evidence.length === 0) return null;
  return (
    <>
      <UnstyledButton
        className="evidence-open"
        aria-expanded={open}
        aria-controls={body}
        onClick={() => setOpen(!open)}
      >
        <IconChevronDown size={14} className={open ? 'turned' : ''} aria-hidden="true" />{' '}
        {tx`Evidence: ${counted(evidence.length, 'link')}`}
      </UnstyledButton>
      <div id={body} className="evidence-body">
        {open && <EvidenceTable evidence={evidence} />}
      </div>
    </>
  );
}

/** Links, each with the file and the line of the row that says it; a click shows all of its rows. */
export function EvidenceTable({ evidence }: { evidence: readonly LinkRef[] }) {
  const [most, setMost] = useState(AT_ONCE);
  const shown = evidence.slice(0, most);
  const names = useNames(evidence.flatMap(({ from, to }) => [from, to]));
  return (
    <>
      <table className="evidence-table">
        <thead>
          <tr>
            <th scope="col">{t`Link`}</th>
            <th scope="col">{t`File`}</th>
            <th scope="col">{t`Line`}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((link) => (
            <LinkRow key={`${link.from}${link.type}${link.to}`} link={link} names={names} />
          ))}
        </tbody>
      </table>
      {evidence.length > most && (
        <UnstyledButton
          className="why-more"
          onClick={() => setMost(most + AT_ONCE)}
        >{tx`Showing ${count(most)} of ${count(evidence.length)} · show ${count(Math.min(AT_ONCE, evidence.length - most))} more`}</UnstyledButton>
      )}
    </>
  );
}

function LinkRow({ link, names }: { link: LinkRef; names: ReadonlyMap<string, Named> }) {
  const [open, setOpen] = useState(false);
  const found = useQuery({
    queryKey: ['evidence', link.from, link.type, link.to],
    queryFn: ({ signal }) => readEvidence(link, signal),
  });
  const [first, ...more] = found.data?.rows ?? [];
  const says = `${names.get(link.from)?.label ?? link.from} ${found.data ? inWords(found.data.reads) : '→'} ${names.get(link.to)?.label ?? link.to}`;
  return (
    <>
      <tr>
        <td>
          <button
            type="button"
            className="link-button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            title={says}
          >
            {says}
          </button>
        </td>
        <td className="mono">
          {found.isPending && <span className="quiet">{t`reading…`}</span>}
          {found.isError && <span className="quiet">{describeError(found.error).detail}</span>}
          {first && <File row={first} more={more.length} />}
          {found.data && !first && <span className="quiet">{t`held by others`}</span>}
        </td>
        <td className="number">{first && count(first.line)}</td>
      </tr>
      {open && found.data && (
        <tr>
          <td colSpan={3}>
            <SourceRows found={found.data} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Many deliveries bring a file of the same name: so with whose it is and of which day. */
function File({ row, more }: { row: EvidenceRow; more: number }) {
  return (
    <span title={row.file}>
      {breakable(row.file.split('/').at(-1) ?? row.file)}{' '}
      <span className="file-of quiet">
        {tx`${row.contributor}, ${<span className="nowrap">{row.asOf.slice(0, 10)}</span>}`}
        {more > 0 && ` +${count(more)}`}
      </span>
    </span>
  );
}

/** A file's name that breaks after its underscores, where there is no room for all of it. */
const breakable = (name: string) =>
  name.split(/(?<=_)/).map((part, place) => (
    <Fragment key={place}>
      {place > 0 && <wbr />}
      {part}
    </Fragment>
  ));
