import type { Map as WorldMap } from 'maplibre-gl';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Cluster } from '../../graph/map/clusters.ts';
import { labelledMarks, radiusOf, wordsOf } from '../../graph/map/place-marks.ts';
import { count } from '../../graph/words.ts';
import { t } from '../../words/words.ts';

interface PlaceMarksProps {
  map: WorldMap;
  clusters: readonly Cluster[];
  selection: ReadonlySet<string>;
  onPick: (keys: readonly string[], add: boolean) => void;
}

/** The places as buttons over the map, moved along with it. */
export function PlaceMarks({ map, clusters, selection, onPick }: PlaceMarksProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const labelled = useLabels(map, clusters);
  useLayoutEffect(() => {
    const move = () => {
      const marks = sheet.current?.children ?? [];
      clusters.forEach(({ lon, lat }, place) => {
        const { x, y } = map.project([lon, lat]);
        (marks[place] as HTMLElement).style.transform = `translate(${x}px, ${y}px)`;
      });
    };
    move();
    map.on('move', move);
    map.on('resize', move);
    return () => {
      map.off('move', move);
      map.off('resize', move);
    };
  }, [map, clusters]);
  return (
    <div ref={sheet} className="place-marks">
      {clusters.map((cluster) => (
        <Mark
          key={cluster.id}
          cluster={cluster}
          chosen={cluster.keys.filter((key) => selection.has(key)).length}
          labelled={labelled.has(cluster.id)}
          onPick={onPick}
        />
      ))}
    </div>
  );
}

interface MarkProps {
  cluster: Cluster;
  chosen: number;
  labelled: boolean;
  onPick: PlaceMarksProps['onPick'];
}

function Mark({ cluster, chosen, labelled, onPick }: MarkProps) {
  const { keys, coarse, faint } = cluster;
  const words = wordsOf(cluster);
  const size = 2 * radiusOf(keys.length);
  const looks = [coarse && 'coarse', faint && 'faint', chosen > 0 && 'chosen', labelled && 'labelled'].filter(Boolean);
  return (
    <button
      type="button"
      className={`place-mark ${looks.join(' ')}`}
      style={{ width: size, height: size, margin: -size / 2 }}
      aria-pressed={chosen > 0}
      title={t`${words.long}: ${words.things}`}
      onClick={(event) => onPick(keys, event.shiftKey || event.ctrlKey || event.metaKey)}
    >
      {count(keys.length)}
      <span className="visually-hidden">
        {keys.length === 1 ? t` thing at ${words.long}` : t` things at ${words.long}`}
        {chosen > 0 && t`, ${count(chosen)} selected`}
      </span>
      <span className="place-mark-label" aria-hidden="true">
        {words.short}
      </span>
    </button>
  );
}

/** Which marks have room for their names, once the map has come to rest. */
function useLabels(map: WorldMap, clusters: readonly Cluster[]): ReadonlySet<string> {
  const [labelled, setLabelled] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const place = () => {
      const { clientWidth: width, clientHeight: height } = map.getContainer();
      setLabelled(labelledMarks(clusters, ({ lon, lat }) => map.project([lon, lat]), { width, height }));
    };
    place();
    map.on('moveend', place);
    map.on('resize', place);
    return () => {
      map.off('moveend', place);
      map.off('resize', place);
    };
  }, [map, clusters]);
  return labelled;
}
