import type { NodeKind } from '@ringbreaker/cypher/domain';
import { OKABE_ITO, inkOn, lookOf, SHAPE_PATHS } from '../../graph/kinds.ts';
import { ICON_STROKES } from '../../graph/icons.ts';

interface KindIconProps {
  kind: NodeKind;
  size?: number;
  /** Where colour tells something else: its shape in outline. */
  plain?: boolean;
}

/** A kind as the canvas draws it: its shape in its hue, with its icon. */
export function KindIcon({ kind, size = 18, plain = false }: KindIconProps) {
  const { shape, hue, name } = lookOf(kind);
  return (
    <svg className="kind-icon" width={size} height={size} viewBox="0 0 24 24" role="img" aria-label={name}>
      {plain ? (
        <path d={SHAPE_PATHS[shape]} fill="none" stroke="var(--quiet)" strokeWidth={1.6} />
      ) : (
        <path d={SHAPE_PATHS[shape]} fill={OKABE_ITO[hue]} />
      )}
      <g
        transform="translate(12 12) scale(.54) translate(-12 -12)"
        fill="none"
        stroke={plain ? 'currentColor' : inkOn(hue)}
        strokeWidth={2.6}
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {ICON_STROKES[kind].map((d) => (
          <path key={d} d={d} />
        ))}
      </g>
    </svg>
  );
}
