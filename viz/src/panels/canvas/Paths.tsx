import { Button, MultiSelect, NumberInput, Switch, Text } from '@mantine/core';
import type { NodeKind, PathsView, PathView } from '@ringbreaker/cypher/domain';
import { useEffect, useState } from 'react';
import { readPaths } from '../../api.ts';
import { addPicture, attempt } from '../../explorer/actions/expand.ts';
import { legendOrder, lookOf } from '../../graph/kinds.ts';
import { counted, wordBack, wordOf } from '../../graph/words.ts';
import { linkId } from '../../state/canvas.ts';
import { canvasNow, look, useExplorer } from '../../state/explorer-store.ts';
import { KindIcon } from '../marks/KindIcon.tsx';

const KINDS = legendOrder.map((kind) => ({ value: kind, label: lookOf(kind).plural }));

interface Limits {
  k: number;
  avoidHubs: boolean;
  avoid: NodeKind[];
}

/** The k shortest paths between the first two selected things, weighed by how much each link says. */
export function Paths() {
  const selection = useExplorer((state) => state.selection);
  const nodes = useExplorer((state) => state.history.present.canvas.nodes);
  const [limits, setLimits] = useState<Limits>({ k: 3, avoidHubs: true, avoid: [] });
  const [found, setFound] = useState<PathsView | null>(null);
  const [from, to] = [...selection].map((key) => nodes.get(key));
  const find = () =>
    attempt('Finding paths', async () => {
      const answer = await readPaths({ from: from!.key, to: to!.key, ...limits });
      setFound(answer);
      if (answer.paths.length === 0) return;
      await addPicture(`Paths ${from!.label} to ${to!.label}`, answer.graph);
      show(answer.paths);
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
        <p>
          From <b>{from.label}</b> to <b>{to.label}</b>
        </p>
      ) : (
        <Text size="sm">Select two things: click one, then Shift+click the other.</Text>
      )}
      <LimitsForm limits={limits} onChange={setLimits} />
      <Button size="xs" disabled={!from || !to} onClick={() => void find()}>
        Find paths
      </Button>
      {found && <Found found={found} />}
    </div>
  );
}

function LimitsForm({ limits, onChange }: { limits: Limits; onChange: (limits: Limits) => void }) {
  const { k, avoid, avoidHubs } = limits;
  return (
    <>
      <NumberInput
        size="xs"
        label="How many paths at most"
        min={1}
        max={5}
        value={k}
        onChange={(value) => onChange({ ...limits, k: Math.min(5, Math.max(1, Number(value) || 1)) })}
      />
      <MultiSelect
        size="xs"
        label="Avoid kinds"
        placeholder={avoid.length ? '' : 'none'}
        data={KINDS}
        value={avoid}
        onChange={(kinds) => onChange({ ...limits, avoid: kinds as NodeKind[] })}
        searchable
      />
      <Switch
        size="sm"
        label="Avoid hubs, as depots that hundreds use"
        checked={avoidHubs}
        onChange={(event) => onChange({ ...limits, avoidHubs: event.currentTarget.checked })}
      />
    </>
  );
}

function show(paths: readonly PathView[]): void {
  const nodes = new Set(paths.flatMap((path) => path.keys));
  const links = new Set(paths.flatMap((path) => path.links.map(({ from, type, to }) => linkId(from, type, to))));
  look({ path: { nodes, links }, announcement: `${counted(paths.length, 'path')} shown` });
}

function Found({ found }: { found: PathsView }) {
  if (found.paths.length === 0)
    return <Text size="sm">No path within the limits. Allow hubs, or avoid fewer kinds.</Text>;
  return (
    <>
      <div className="paths-head">
        <h4 className="panel-heading">{counted(found.paths.length, 'path')}</h4>
        <button type="button" className="link-button" onClick={() => show(found.paths)}>
          show all
        </button>
        <button type="button" className="link-button" onClick={() => look({ path: null })}>
          clear
        </button>
      </div>
      <ol className="path-list">
        {found.paths.map((path) => (
          <li key={path.keys.join()}>
            <button
              type="button"
              onClick={() => show([path])}
              aria-label={`Show the path with ${counted(path.links.length, 'link')}`}
            >
              <PathHops path={path} />
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

function PathHops({ path }: { path: PathView }) {
  const { nodes } = canvasNow();
  return (
    <>
      {path.keys.map((key, i) => {
        const node = nodes.get(key);
        const link = path.links[i];
        return (
          <span key={key} className="hop">
            {node && <KindIcon kind={node.kind} size={16} />}
            <span className="clip">{node?.label ?? key}</span>
            {link && <span className="quiet">{link.from === key ? wordOf(link.type) : wordBack(link.type)}</span>}
          </span>
        );
      })}
    </>
  );
}
