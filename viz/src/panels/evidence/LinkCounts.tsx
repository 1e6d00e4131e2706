import { type EntityView, LINK_TYPES } from '@ringbreaker/cypher/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readNeighbours } from '../../api.ts';
import { lookOf } from '../../graph/kinds.ts';
import { count, counted, wordBetween } from '../../graph/words.ts';
import { linksOfType } from '../../state/racket/ties.ts';
import { ListState } from '../lists/ListState.tsx';
import { EvidenceRows } from './EvidenceRows.tsx';
import { Unfold } from './Unfold.tsx';
import { inWords, t, tx } from '../../words/words.ts';

interface LinkCountsProps {
  entity: EntityView;
  onOpen?: ((key: string) => void) | undefined;
}

/** How many links of each type a thing has; a count opens to what they lead to. */
export function LinkCounts({ entity, onOpen }: LinkCountsProps) {
  return (
    <>
      <h4 className="panel-heading">{counted(entity.degree, 'link')}</h4>
      <ul className="link-counts">
        {entity.linkCounts.map((links) => (
          <LinkCount key={links.type + links.kind} entity={entity} links={links} onOpen={onOpen} />
        ))}
      </ul>
      {entity.hidden > 0 && (
        <p className="withheld">{tx`${counted(entity.hidden, 'link')} held by other contributors.`}</p>
      )}
    </>
  );
}

function LinkCount({ entity, links, onOpen }: LinkCountsProps & { links: EntityView['linkCounts'][number] }) {
  const { type, kind } = links;
  const line = (
    <>
      <span className="grow">
        {wordBetween(type, entity.kind, kind)} <span className="quiet">· {lookOf(kind).plural.toLowerCase()}</span>
      </span>
      <b>{count(links.count)}</b>
    </>
  );
  return (
    <Unfold className="link-count" kind={kind} line={line}>
      <Others entity={entity} links={links} onOpen={onOpen} />
    </Unfold>
  );
}

/** Only what is unusual is said: most sellers are open, and the word beside a name reads as what a click does. */
const sayStatus = (status: string | null | undefined) =>
  status && status !== 'open' ? inWords(status, 'of a seller') : '';

/** What a run or matching made has no row of its own. */
const hasRows = (type: string) => type in LINK_TYPES;

const AT_ONCE = 20;
const MOST = 1_000;

function Others({ entity, links, onOpen }: LinkCountsProps & { links: EntityView['linkCounts'][number] }) {
  const [limit, setLimit] = useState(AT_ONCE);
  const found = useQuery({
    queryKey: ['others', entity.key, links.type, links.kind, limit],
    queryFn: ({ signal }) => readNeighbours(entity.key, { type: links.type, kind: links.kind, limit }, signal),
    placeholderData: keepPreviousData,
  });
  const nodes = found.data?.graph.nodes;
  const extent = found.data?.extent;
  return (
    <>
      <ListState list={found} height={60} />
      <ul className="node-list link-others">
        {nodes?.keys.map((key, i) =>
          key === entity.key ? null : (
            <li key={key}>
              <button type="button" disabled={!onOpen} title={key} onClick={() => onOpen?.(key)}>
                <span className="grow clip">{nodes.labels[i] ?? key}</span>
                <span className="quiet">{sayStatus(nodes.status[i])}</span>
              </button>
            </li>
          ),
        )}
      </ul>
      {found.data && hasRows(links.type) && <EvidenceRows evidence={linksOfType(found.data, links.type)} />}
      {extent?.partial && (
        <p className="extent">{tx`Showing ${count(extent.returned)} of ${count(extent.total)}${
          limit < MOST && (
            <button
              type="button"
              className="link-button"
              onClick={() => setLimit(Math.min(MOST, limit + 4 * AT_ONCE))}
            >{t`load more`}</button>
          )
        }`}</p>
      )}
    </>
  );
}
