import { Button } from '@mantine/core';
import { showDespite, showThing } from '../../../explorer/actions/actions.ts';
import { useExplorer } from '../../../state/canvas/explorer-store.ts';
import { causesOf, sayCause, sayShow } from '../../../state/canvas/why-hidden.ts';
import { t } from '../../../words/words.ts';

/** Of a thing that stands on the canvas and is not selected: what hides it, each with a way around, and the way to it. */
export function WhyHidden({ entityKey }: { entityKey: string }) {
  const canvas = useExplorer((state) => state.history.present.canvas);
  const node = canvas.nodes.get(entityKey);
  if (!node) return null;
  const causes = causesOf(canvas, node);
  return (
    <div className="hidden-by" data-testid="why-hidden">
      {causes.length > 0 && (
        <ul>
          {causes.map((cause) => (
            <li key={cause}>
              <span>{sayCause(canvas, node, cause)}</span>
              {causes.length > 1 && (
                <Button size="compact-xs" variant="default" onClick={() => showDespite(entityKey, cause)}>
                  {sayShow(node, cause)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Button size="xs" fullWidth variant="light" onClick={() => showThing(entityKey)}>
        {causes.length === 1 ? sayShow(node, causes[0]!) : t`Show it`}
      </Button>
    </div>
  );
}
