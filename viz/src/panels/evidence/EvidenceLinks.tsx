import type { LinkRef } from '@ringbreaker/cypher/domain';
import { useState } from 'react';
import { t } from '../../words/words.ts';

const SHOWN = 4;

interface EvidenceLinksProps {
  evidence: readonly LinkRef[];
  onEvidence: (link: LinkRef) => void;
}

/** Buttons that open the links which something rests on, the first few at once. */
export function EvidenceLinks({ evidence, onEvidence }: EvidenceLinksProps) {
  const [all, setAll] = useState(false);
  if (evidence.length === 0) return null;
  const shown = all ? evidence : evidence.slice(0, SHOWN);
  return (
    <span className="evidence-links">
      <span className="quiet">{t`Evidence`}</span>
      {shown.map((link, i) => (
        <button
          key={`${link.from}${link.type}${link.to}`}
          type="button"
          className="evidence-link"
          aria-label={t`Evidence ${i + 1}: ${link.from} to ${link.to}`}
          title={`${link.from} → ${link.to}`}
          onClick={() => onEvidence(link)}
        >
          {i + 1}
        </button>
      ))}
      {evidence.length > shown.length && (
        <button type="button" className="evidence-link" onClick={() => setAll(true)}>
          +{evidence.length - shown.length}
        </button>
      )}
    </span>
  );
}
