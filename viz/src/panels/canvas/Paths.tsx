import { Button, Group, MultiSelect, NumberInput, Switch, Text } from '@mantine/core';
import type { NodeKind, PathsView } from '@ringbreaker/cypher/domain';
import { useEffect, useState } from 'react';
import { readPaths } from '../../api.ts';
import { attempt } from '../../explorer/actions/attempt.ts';
import { legendOrder, lookOf } from '../../graph/kinds.ts';
import { counted } from '../../graph/words.ts';
import { QUESTIONS } from '../../questions.ts';
import { look, useExplorer } from '../../state/canvas/explorer-store.ts';
import { QueryButton } from '../query/QueryButton.tsx';
import { bringPaths, PathList } from './PathList.tsx';
import { listed, t, tx } from '../../words/words.ts';

const KINDS = legendOrder.map((kind) => ({ value: kind, label: lookOf(kind).plural }));

interface Limits {
  k: number;
  maxLength: number;
  avoidHubs: boolean;
  avoid: NodeKind[];
}

/** Who offers one brand is not tied by it: a way through it says nothing. */
const USUAL: Limits = { k: 3, maxLength: 6, avoidHubs: true, avoid: ['Brand'] };
const MOST_STEPS = 8;

/** The k shortest paths between the first two selected things, weighed by how much each link says. */
export function Paths() {
  const selection = useExplorer((state) => state.selection);
  const nodes = useExplorer((state) => state.history.present.canvas.nodes);
  const [limits, setLimits] = useState(USUAL);
  const [found, setFound] = useState<{ answer: PathsView; within: Limits } | null>(null);
  const [from, to] = [...selection].map((key) => nodes.get(key));
  const find = (within = limits) =>
    attempt(t`Finding paths`, async (signal) => {
      // What was found within other limits is no answer any more.
      look({ path: null });
      setLimits(within);
      const answer = await readPaths({ from: from!.key, to: to!.key, ...within }, signal);
      setFound({ answer, within });
      if (answer.paths.length === 0) return;
      await bringPaths(answer, answer.paths, signal);
    });
  const wanted = useExplorer((state) => state.pathsWanted);
  useEffect(() => {
    if (!wanted) return;
    look({ pathsWanted: false });
    if (from && to) void find();
    // Only the wish starts a search; what it is to be for is known by then.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted]);
  return (
    <div className="paths">
      {from && to ? (
        <p>{tx`From ${<b>{from.label}</b>} to ${<b>{to.label}</b>}`}</p>
      ) : (
        <Text size="sm">{t`Select two things: click one, then Shift+click the other.`}</Text>
      )}
      <LimitsForm limits={limits} onChange={setLimits} />
      <Group gap="xs">
        <Button size="xs" disabled={!from || !to} onClick={() => void find()}>{t`Find paths`}</Button>
        {from && to && (
          <QueryButton of={t`these paths`} ask={() => QUESTIONS.paths({ from: from.key, to: to.key, ...limits })} />
        )}
      </Group>
      {found && <Found found={found.answer} within={found.within} find={(within) => void find(within)} />}
    </div>
  );
}

function LimitsForm({ limits, onChange }: { limits: Limits; onChange: (limits: Limits) => void }) {
  const { k, maxLength, avoid, avoidHubs } = limits;
  const within = (value: string | number, most: number) => Math.min(most, Math.max(1, Number(value) || 1));
  return (
    <>
      <div className="paths-limits">
        <NumberInput
          size="xs"
          label={t`Paths at most`}
          min={1}
          max={5}
          value={k}
          onChange={(value) => onChange({ ...limits, k: within(value, 5) })}
        />
        <NumberInput
          size="xs"
          label={t`Steps at most`}
          min={1}
          max={MOST_STEPS}
          value={maxLength}
          onChange={(value) => onChange({ ...limits, maxLength: within(value, MOST_STEPS) })}
        />
      </div>
      <MultiSelect
        size="xs"
        label={t`Avoid kinds`}
        placeholder={avoid.length ? '' : t`none`}
        data={KINDS}
        value={avoid}
        onChange={(kinds) => onChange({ ...limits, avoid: kinds as NodeKind[] })}
        searchable
      />
      <Switch
        size="sm"
        label={t`Avoid hubs, as depots that hundreds use`}
        checked={avoidHubs}
        onChange={(event) => onChange({ ...limits, avoidHubs: event.currentTarget.checked })}
      />
    </>
  );
}

interface FoundProps {
  found: PathsView;
  within: Limits;
  find: (within: Limits) => void;
}

/** That there is no path, within which limits, and which of them can be widened. */
function NoPath({ found, within, find }: FoundProps) {
  const { maxLength, avoid, avoidHubs } = within;
  const kinds = listed(avoid.map((kind) => lookOf(kind).plural.toLowerCase()));
  return (
    <div className="no-path" role="status">
      <Text size="sm">{tx`No path of ${counted(maxLength, 'step')} or fewer${avoidHubs && t`, not through hubs`}${kinds && t`, not through ${kinds}`}. ${counted(found.extent.explored, 'link')} looked at${found.extent.partial && t`, which is not all: a bound was reached`}.`}</Text>
      {maxLength < MOST_STEPS && (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => find({ ...within, maxLength: MOST_STEPS })}
        >{tx`Try ${MOST_STEPS} steps`}</Button>
      )}
      {avoidHubs && (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => find({ ...within, avoidHubs: false })}
        >{t`Allow hubs`}</Button>
      )}
      {avoid.length > 0 && (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => find({ ...within, avoid: [] })}
        >{t`Allow all kinds`}</Button>
      )}
    </div>
  );
}

function Found({ found, within, find }: FoundProps) {
  if (found.paths.length === 0) return <NoPath found={found} within={within} find={find} />;
  return <PathList answer={found} />;
}
