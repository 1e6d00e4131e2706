import type { Band, RacketState, RacketTriageState, Role } from '@ringbreaker/cypher/domain';
import { IconCheck, IconEyeOff, IconPin } from '@tabler/icons-react';
import { percent } from '../../graph/words.ts';
import { inWords, t } from '../../words/words.ts';

const BAND_MEANS: Readonly<Record<Band, string>> = {
  A: t`look first`,
  B: t`look soon`,
  C: t`look when time allows`,
  D: t`least sure`,
};

/** A racket's band as a letter on a plate. */
export function BandBadge({ band, large = false, quiet = false }: { band: Band; large?: boolean; quiet?: boolean }) {
  return (
    <span
      className={`band band-${quiet ? 'quiet' : band}${large ? ' band-large' : ''}`}
      title={t`Band ${band}: ${BAND_MEANS[band]}`}
    >
      <span className="visually-hidden">{t`Band `}</span>
      {band}
    </span>
  );
}

/** A figure from 0 to 100 with a small bar. */
export function ScoreBar({ value, tone = 'score' }: { value: number; tone?: 'score' | 'quiet' }) {
  return (
    <span className={`score score-${tone}`}>
      <span className="score-figure">{value}</span>
      <span className="score-track" aria-hidden="true">
        <span className="score-fill" style={{ width: `${Math.max(0, Math.min(100, value))}%` }} />
      </span>
    </span>
  );
}

/** How much something says, 0 to 1, as a small bar; `says` tells it in words. */
export function Strength({ value, says }: { value: number; says: string }) {
  return (
    <span className="strength" title={t`${says} ${value.toFixed(2)} of 1`}>
      <span style={{ width: `${value * 100}%` }} />
    </span>
  );
}

/** A share of one as percent, with a small dial. */
export function Confidence({ value }: { value: number }) {
  const around = 2 * Math.PI * 5;
  return (
    <span className="confidence">
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <circle cx="7" cy="7" r="5" className="dial-track" />
        <circle
          cx="7"
          cy="7"
          r="5"
          className="dial"
          strokeDasharray={`${around * value} ${around}`}
          transform="rotate(-90 7 7)"
        />
      </svg>
      {percent(value)}
    </span>
  );
}

/** Whether a racket trades, rests, is gone, or lives on under another id: a word with a mark of its own form. */
export function LifecycleMark({ lifecycle }: { lifecycle: RacketState }) {
  return (
    <span className="lifecycle">
      <span className={`lifecycle-dot lifecycle-${lifecycle}`} aria-hidden="true" />
      {inWords(lifecycle, 'lifecycle')}
    </span>
  );
}

interface TriageMarkProps {
  triage: RacketTriageState;
  until: string | null;
}

/** What people decided on a racket: a word with a mark of its own form. */
export function TriageMark({ triage, until }: TriageMarkProps) {
  if (triage === 'open') return <span className="quiet">{inWords('open', 'decision')}</span>;
  const Icon = triage === 'confirmed' ? IconCheck : IconEyeOff;
  return (
    <span className="triage" title={until ? t`Dismissed until ${until}: no alert is raised` : t`A person confirmed it`}>
      <Icon size={14} aria-hidden="true" />
      {inWords(triage, 'decision')}
    </span>
  );
}

/** That a person keeps a seller in its racket. */
export function PinMark() {
  return (
    <span className="pin-mark" title={t`A person keeps it here, whatever the data says`}>
      <IconPin size={14} aria-hidden="true" />
      {t`pinned`}
    </span>
  );
}

const ROLE_MEANS: Readonly<Record<Role, string>> = {
  core: t`tied in whatever single link may be wrong`,
  member: t`tied in by most readings of the evidence`,
  fringe: t`tied in by some readings only`,
};

/** How near the heart of a racket a seller stands. */
export function RoleMark({ role }: { role: Role }) {
  return (
    <span className={`role role-${role}`} title={ROLE_MEANS[role]}>
      {inWords(role, 'of a member')}
    </span>
  );
}
