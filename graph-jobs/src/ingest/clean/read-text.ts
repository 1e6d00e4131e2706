import {
  brandKey,
  cleanAccount,
  cleanAddress,
  cleanCompany,
  cleanContact,
  cleanName,
  type AccountScheme,
  type CleanOutcome,
} from '@ringbreaker/cypher/values';
import type { ContactKind } from '@ringbreaker/cypher/domain';
import type { Row } from '../stage.ts';
import { MARK } from './texts.ts';

/** Reads one text as `textOf` wrote it into the cells of `cleaned`: label, key, display, facts, note, reason. */
export function readText(text: string): Row {
  const [what, name = ''] = text.split(MARK);
  return what === 'brand' ? brandCells(name) : toCells(cleanText(text));
}

function cleanText(text: string): CleanOutcome {
  const [what = '', ...parts] = text.split(MARK);
  const [a = '', b, c, d, e, f] = parts.map((part) => (part === '' ? undefined : part));
  switch (what) {
    case 'address':
      return cleanAddress({ full: a || undefined, street: b, city: c, region: d, postcode: e, country: f });
    case 'account':
      return cleanAccount({ scheme: a as AccountScheme, account: b ?? '', institution: c, country: d });
    case 'name':
      return cleanName(a);
    case 'company':
      return cleanCompany(a);
    default:
      return cleanContact({ kind: what as ContactKind, value: a, country: b });
  }
}

/** A brand is no value but a thing: beside its key it has what a name has. */
function brandCells(name: string): Row {
  const [cells, key] = [toCells(cleanName(name)), brandKey(name)];
  return key === undefined ? cells : cells.with(0, 'Brand').with(1, key);
}

function toCells(outcome: CleanOutcome): Row {
  if (!outcome.ok) return [null, null, null, null, null, outcome.reason];
  const facts = outcome.facts === undefined ? null : JSON.stringify(outcome.facts, Object.keys(outcome.facts).sort());
  return [outcome.label, outcome.key, outcome.display, facts, outcome.note ?? null, null];
}
