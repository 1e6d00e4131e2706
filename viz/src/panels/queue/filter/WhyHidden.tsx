import { Anchor, Button, Code, Text, Title } from '@mantine/core';
import type { RacketFacets } from '@ringbreaker/cypher/domain';
import { Link } from '@tanstack/react-router';
import { counted } from '../../../graph/words.ts';
import { sayPart, withoutPart } from '../../../state/queue/queue-chips.ts';
import { ANY_LIFECYCLE, orderOf, type QueueFilter } from '../../../state/queue/queue-filter.ts';
import { useCommand } from '../../frame/Command.tsx';
import { t, tx } from '../../../words/words.ts';

interface WhyHiddenProps {
  filter: QueueFilter;
  facets: RacketFacets | undefined;
  onChange: (filter: QueueFilter) => void;
}

/** A racket that was asked for by its id and that another part of the filter hides: which part, and the way to see it. */
export function NamedHidden({ filter, facets, onChange }: WhyHiddenProps) {
  const named = facets?.named;
  if (!named || named.hiddenBy.length === 0 || named.id !== filter.q?.trim()) return null;
  const says = named.hiddenBy.map((part) => sayPart(filter, part));
  return (
    <div className="why-hidden" role="status">
      <span>{tx`${<b className="mono">{named.id}</b>} is in this run. ${says.length === 1 ? t`One filter hides` : t`These filters hide`} it: ${says.join('; ')}.`}</span>
      <Button
        size="xs"
        variant="light"
        onClick={() => onChange(named.hiddenBy.reduce(withoutPart, filter))}
      >{tx`Show it: take away ${says.length === 1 ? says[0] : t`these`}`}</Button>
    </div>
  );
}

/** An empty list says what hides the rackets that there are, and offers to take that one away. */
export function NothingFits({ filter, facets, onChange }: WhyHiddenProps) {
  // What hides the one that is named is said above.
  const said = facets?.named?.hiddenBy ?? [];
  const without = (facets?.without ?? [])
    .filter(({ part }) => !said.includes(part))
    .sort((a, b) => b.rackets - a.rackets);
  const asksId = /^rk-[a-z0-9]+$/.test(filter.q?.trim() ?? '') && facets?.named === null;
  return (
    <div className="empty">
      <Title order={2} size="h4">{t`Nothing fits these filters`}</Title>
      {asksId && (
        <Text size="sm">{tx`No racket of this run has this id. ${<Link to="/rackets/$id" params={{ id: filter.q?.trim() ?? '' }} className="link-button">{t`Look whether it was one earlier`}</Link>}: it may have dissolved or merged.`}</Text>
      )}
      {without.length > 0 && (
        <>
          <Text size="sm">{t`Take one filter away:`}</Text>
          <ul className="one-less">
            {without.map(({ part, rackets }) => (
              <li key={part}>
                <Button
                  size="xs"
                  variant="light"
                  onClick={() => onChange(withoutPart(filter, part))}
                >{tx`Take away ${sayPart(filter, part)}`}</Button>
                <span className="quiet">{tx`${counted(rackets, 'racket')} then`}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {facets && without.length === 0 && said.length === 0 && (
        <Text size="sm" c="dimmed">{t`No filter hides them by itself: two or more do so together.`}</Text>
      )}
      <Button
        variant="default"
        onClick={() => onChange({ ...orderOf(filter), lifecycle: ANY_LIFECYCLE })}
      >{t`Clear all filters`}</Button>
    </div>
  );
}

/** The list of a graph in which nothing was found: that this is an answer where a run gave it, and what to do next. */
export const NothingFound = ({ run }: { run: number | null }) =>
  run === null ? <NothingLooked /> : <NothingInRun run={run} />;

function NothingLooked() {
  return (
    <div className="empty">
      <Title order={2} size="h4">{t`No suspected racket yet`}</Title>
      <Text>{t`Load tables, then let the detection run over them:`}</Text>
      <Code block>{`${useCommand('ingest DIR')}\n${useCommand('detect')}`}</Code>
    </div>
  );
}

function NothingInRun({ run }: { run: number }) {
  return (
    <div className="empty">
      <Title order={2} size="h4">{tx`No suspected racket in run ${run}`}</Title>
      <Text>{t`Detection has looked at all that is loaded. No group of it shows signs of counterfeit goods: that is an answer too.`}</Text>
      <Text size="sm">{tx`Signs come from prices, brands, pictures, telephones, accounts and outcomes. ${<Anchor component={Link} to="/jobs" underline="always" inherit>{t`What each delivery brought`}</Anchor>} says which of these there are. A search finds any seller.`}</Text>
    </div>
  );
}
