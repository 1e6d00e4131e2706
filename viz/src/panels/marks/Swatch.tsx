import { useComputedColorScheme } from '@mantine/core';
import { appearanceOf } from '../../graph/appearance.ts';
import type { Hue } from '../../graph/kinds.ts';

/** A colour of a legend; null: what is drawn hollow. */
export function Swatch({ hue, size = 14 }: { hue: Hue | null; size?: number }) {
  const { hues } = appearanceOf(useComputedColorScheme('light', { getInitialValueInEffect: false }));
  return (
    <svg className="kind-icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      {hue ? (
        <circle cx="12" cy="12" r="11.5" fill={hues[hue]} />
      ) : (
        <circle cx="12" cy="12" r="10" fill="none" stroke="var(--quiet)" strokeWidth="3" />
      )}
    </svg>
  );
}
