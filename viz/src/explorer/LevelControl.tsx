import { IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useExplorer } from '../state/canvas/explorer-store.ts';
import { LEVELS, type Level } from '../state/folds/level.ts';
import { levelOf } from '../state/folds/levels.ts';
import { type Distance, distanceOf, offeredLevel } from '../state/folds/offered-level.ts';
import { pictureOf } from '../state/folds/picture.ts';
import { showLevel } from './actions/fold.ts';
import { useSigma } from './sigma-context.ts';
import { t } from '../words/words.ts';

const NAMES: Readonly<Record<Level, string>> = {
  rackets: t`Rackets`,
  operators: t`Operators`,
  sellers: t`Sellers`,
  values: t`Values`,
};
const MEANS: Readonly<Record<Level, string>> = {
  rackets: t`One thing for each racket, and what several share`,
  operators: t`One thing for each operator, and what several share`,
  sellers: t`One thing for each seller, and what several share`,
  values: t`Everything by itself`,
};

/** What a level is offered as: from far the coarser one, from near the finer one. */
const OFFERS: Readonly<Record<Level, string>> = {
  rackets: t`Show rackets`,
  operators: t`Show operators`,
  sellers: t`Show sellers`,
  values: t`Show values`,
};

/** From afar or from near: one thing for each racket, operator or seller, or everything by itself. */
export function LevelControl() {
  const canvas = useExplorer((state) => state.history.present.canvas);
  const from = useDistance();
  const level = levelOf(canvas);
  if (canvas.nodes.size < 2) return null;
  const offered = offeredLevel({ level, drawn: pictureOf(canvas).nodes.size, from });
  return (
    <div className="levels" role="group" aria-label={t`Level`}>
      {LEVELS.map((one) => (
        <button key={one} type="button" aria-pressed={one === level} title={MEANS[one]} onClick={() => showLevel(one)}>
          {NAMES[one]}
        </button>
      ))}
      {offered && (
        <button type="button" className="offered" title={MEANS[offered]} onClick={() => showLevel(offered)}>
          {from === 'far' ? <IconZoomOut {...SIGN} /> : <IconZoomIn {...SIGN} />}
          {OFFERS[offered]}
        </button>
      )}
    </div>
  );
}

const SIGN = { size: 14, 'aria-hidden': true } as const;

/** From where the picture is looked at: a level is offered by it, and nothing changes by itself. */
function useDistance(): Distance {
  const sigma = useSigma();
  const [from, setFrom] = useState<Distance>('fit');
  useEffect(() => {
    const camera = sigma.getCamera();
    const note = () => setFrom(distanceOf(camera.ratio));
    note();
    camera.on('updated', note);
    return () => void camera.off('updated', note);
  }, [sigma]);
  return from;
}
