import { CopyButton, Text, Tooltip, UnstyledButton } from '@mantine/core';
import type { EvidenceRow, EvidenceView } from '@ringbreaker/cypher/domain';
import { IconCopy, IconLock } from '@tabler/icons-react';
import { count, counted } from '../../graph/words.ts';
import { t, tx } from '../../words/words.ts';

/** The rows behind a link, those that say the same together, and how many there are that are not shown. */
export function SourceRows({ found: { rows, extent, hidden } }: { found: EvidenceView }) {
  return (
    <>
      {groupSame(rows).map(([row, ...again]) => (
        <SourceRow key={`${row.delivery}:${row.table}:${row.line}`} row={row} again={again} />
      ))}
      {rows.length === 0 && hidden === 0 && <Text size="sm">{t`No row is on record for this link.`}</Text>}
      {extent.partial && (
        <Text size="xs" c="dimmed">{tx`Showing ${count(extent.returned)} of ${counted(extent.total, 'row')}`}</Text>
      )}
      {hidden > 0 && (
        <p className="withheld">
          <IconLock size={14} aria-hidden="true" /> {tx`${counted(hidden, 'row')} of other contributors: ask them.`}
        </p>
      )}
    </>
  );
}

/** Rows that say the same, word for word, in the same table: a delivery brings most of what the one before brought. */
function groupSame(rows: readonly EvidenceRow[]): [EvidenceRow, ...EvidenceRow[]][] {
  const groups = new Map<string, [EvidenceRow, ...EvidenceRow[]]>();
  for (const row of rows) {
    const key = `${row.contributor}:${row.table}:${row.rowSha256}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function SourceRow({ row, again }: { row: EvidenceRow; again: readonly EvidenceRow[] }) {
  return (
    <article className="source-row">
      <header>
        <span className="source-file" title={row.file}>
          {row.file}
        </span>
        <span className="quiet">{tx`line ${count(row.line)}`}</span>
      </header>
      <table className="facts">
        <tbody>
          {Object.entries(row.row).map(([column, value]) => (
            <tr key={column}>
              <th scope="row">{column}</th>
              <td className={value === null || value === '' ? 'quiet' : 'mono'}>
                {value === null || value === '' ? t`empty` : value}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="provenance">
        <dt>{t`Contributor`}</dt>
        <dd>{row.contributor}</dd>
        <dt>{t`Delivery`}</dt>
        <dd>{tx`${row.delivery}, as of ${row.asOf.slice(0, 10)}`}</dd>
        <dt>{t`Row hash`}</dt>
        <dd>
          <Hash value={row.rowSha256} name={t`row hash`} />
        </dd>
        <dt>{t`File hash`}</dt>
        <dd>
          <Hash value={row.fileSha256} name={t`file hash`} />
        </dd>
      </dl>
      {again.length > 0 && <CameAgain rows={again} />}
    </article>
  );
}

function CameAgain({ rows }: { rows: readonly EvidenceRow[] }) {
  return (
    <details className="came-again">
      <summary>{tx`The same row came in ${counted(rows.length, 'more file')}`}</summary>
      <ul>
        {rows.map((row) => (
          <li
            key={`${row.delivery}:${row.line}`}
          >{tx`delivery ${row.delivery}, as of ${row.asOf.slice(0, 10)}, line ${count(row.line)} ${<Hash value={row.fileSha256} name={t`file hash`} />}`}</li>
        ))}
      </ul>
    </details>
  );
}

function Hash({ value, name }: { value: string; name: string }) {
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? t`Copied` : value} openDelay={300}>
          <UnstyledButton
            className="hash"
            onClick={copy}
            aria-label={t`Copy the ${name}, sha256 ${value.slice(0, 12)}…`}
          >
            {tx`sha256 ${value.slice(0, 12)}…`} <IconCopy size={12} aria-hidden="true" />
          </UnstyledButton>
        </Tooltip>
      )}
    </CopyButton>
  );
}
