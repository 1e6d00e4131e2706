import { useEffect, useState } from 'react';
import { useExplorer } from '../state/canvas/explorer-store.ts';
import { LEVELS, type Level } from '../state/folds/level.ts';
import { levelOf } from '../state/folds/levels.ts';
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

/** From afar or from near: one thing for each racket, operator or seller, or everything by itself. */
export function LevelControl() {
  const canvas = useExplorer((state) => state.history.present.canvas);
  const level = levelOf(canvas);
  const offered = useOffer(level, pictureOf(canvas).nodes.size);
  if (canvas.nodes.size < 2) return null;
  return (
    <div className="levels" role="group" aria-label={t`Level`}>
      {LEVELS.map((one) => (
        <button
          key={one}
          type="button"
          className={one === offered ? 'offered' : undefined}
          aria-pressed={one === level}
          title={one === offered ? t`${MEANS[one]}: fewer things to see from so far` : MEANS[one]}
          onClick={() => showLevel(one)}
        >
          {NAMES[one]}
        </button>
      ))}
    </div>
  );
}

/** From how far, and with how many things, a coarser level is offered. */
const FAR = 1.7;
const MANY = 60;

/** The coarser level that is offered to who looks from far; nothing changes by itself. */
function useOffer(level: Level, drawn: number): Level | null {
  const sigma = useSigma();
  const [far, setFar] = useState(false);
  useEffect(() => {
    const camera = sigma.getCamera();
    const note = () => setFar(camera.ratio >= FAR);
    camera.on('updated', note);
    return () => void camera.off('updated', note);
  }, [sigma]);
  const at = LEVELS.indexOf(level);
  return far && drawn > MANY && at > 0 ? LEVELS[at - 1]! : null;
}
