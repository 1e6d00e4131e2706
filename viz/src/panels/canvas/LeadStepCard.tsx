import {
  SIGNAL_WORDS,
  wordOfKind,
  type LeadStep,
  type LeadTie,
  type LeadView,
  type NamedThing,
} from '@ringbreaker/cypher/domain';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { showStep } from '../../explorer/actions/grow.ts';
import { counted, percent, signed } from '../../graph/words.ts';
import { linkId } from '../../state/canvas/canvas.ts';
import { chooseLink, useExplorer } from '../../state/canvas/explorer-store.ts';
import { EvidenceLinks } from '../evidence/EvidenceLinks.tsx';
import { WHAT_LOG_ODDS_ARE } from '../racket/Odds.tsx';
import { Confidence } from '../marks/Marks.tsx';
import { inWords, serverSays, t, tx } from '../../words/words.ts';

/** One step: who came, by what, and how sure that is; opened, each tie with its figures. */
export function LeadStepCard({ lead, step }: { lead: LeadView; step: LeadStep }) {
  const [open, setOpen] = useState(false);
  const stands = useExplorer((state) => step.sellers.some(({ key }) => state.history.present.canvas.nodes.has(key)));
  return (
    <li className={stands ? 'lead-step' : 'lead-step lead-step-away'}>
      <div className="lead-step-head">
        <span className="lead-number" aria-hidden="true">
          {step.step === 0 ? '•' : step.step}
        </span>
        <button type="button" className="link-button lead-who" disabled={!stands} onClick={() => showStep(lead, step)}>
          <span className="visually-hidden">{step.step === 0 ? t`Seed: ` : t`Step ${step.step}: `}</span>
          {namesOf(step.sellers)}
        </button>
        {step.logOdds !== null && <Confidence value={step.chance} />}
      </div>
      <p>{serverSays(step.says)}</p>
      {step.signals.length > 0 && (
        <ul className="lead-signals">
          {step.signals.map((signal) => (
            <li key={signal}>{inWords(SIGNAL_WORDS[signal])}.</li>
          ))}
        </ul>
      )}
      {step.racketId && (
        <p className="quiet">
          <InRacket id={step.racketId} />
        </p>
      )}
      {step.logOdds !== null && (
        <p className="lead-odds">
          <span
            title={WHAT_LOG_ODDS_ARE}
          >{tx`Log-odds ${<b>{signed(step.logOdds)}</b>} ${<span className="quiet">{tx`= ${signed(step.byTies ?? 0)} by ties ${signed(step.byItself ?? 0)} by itself`}</span>}`}</span>
          <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t`Less` : counted(step.ties.length, 'tie')}
          </button>
        </p>
      )}
      {open && <Ties ties={step.ties} />}
    </li>
  );
}

function Ties({ ties }: { ties: readonly LeadTie[] }) {
  return (
    <ul className="lead-ties">
      {ties.map((tie) => (
        <li key={tie.kind + tie.key}>
          <span className="clip" title={tie.label}>
            <span className="quiet">{inWords(wordOfKind(tie.kind))}</span> {tie.label}
          </span>
          <span className="quiet">{tx`${
            tie.users === 1
              ? t`one operator uses it`
              : t`${tie.inLead} of its ${counted(tie.users, 'operator')} in the lead before`
          } · strength ${tie.strength.toFixed(2)} · says ${percent(tie.chance)}`}</span>
          <EvidenceLinks evidence={tie.links} onEvidence={({ from, type, to }) => chooseLink(linkId(from, type, to))} />
        </li>
      ))}
    </ul>
  );
}

const NAMED = 2;

/** The first accounts by name, and how many more there are. */
export function namesOf(sellers: readonly NamedThing[]): string {
  const named = sellers.slice(0, sellers.length === NAMED + 1 ? NAMED + 1 : NAMED).map(({ label }) => label);
  const more = sellers.length - named.length;
  return more > 0 ? t`${named.join(', ')} and ${more} more` : named.join(', ');
}

/** Says which racket somebody is in, and leads there. */
export function InRacket({ id }: { id: string }) {
  return tx`In suspected racket ${(
    <Link to="/rackets/$id" params={{ id }} className="mono">
      {id}
    </Link>
  )}`;
}
