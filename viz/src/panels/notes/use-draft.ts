import { useMemo, useState } from 'react';
import { create } from 'zustand';
import { useMe } from '../../state/me.ts';
import { type Draft, keepDraft, readDraft } from '../../state/kept/note-draft.ts';
import { isRedacted } from '../../state/redaction/redaction.ts';
import { tellSaid } from '../../state/said.ts';
import { t } from '../../words/words.ts';

/** What was written on this page, by person and place; null where it was sent or thrown away. */
const useWritten = create<{ drafts: Readonly<Record<string, Draft | null>> }>(() => ({ drafts: {} }));

/**
 * What who is signed in wrote at a place and did not send: there again after another page, and in this browser after a
 * reload. While names are hidden it lasts as long as the page: pseudonyms change, and a name in it would be shown later.
 */
function useDraft(place: string) {
  const person = useMe().data?.name ?? null;
  const at = `${person} ${place}`;
  const written = useWritten(({ drafts }) => drafts[at]);
  const kept = useMemo(
    () => (person === null || isRedacted ? null : readDraft(person, place, localStorage)),
    [person, place],
  );
  const keep = (draft: Draft | null) => {
    useWritten.setState(({ drafts }) => ({ drafts: { ...drafts, [at]: draft } }));
    if (person !== null && !isRedacted) keepDraft(person, place, draft, localStorage);
  };
  const draft = written === undefined ? kept : written;
  const throwAway = () => {
    if (!draft) return;
    keep(null);
    tellSaid(t`What you wrote was thrown away`, async () => {
      keep(draft);
      tellSaid(t`Undone: what you wrote is there again`);
    });
  };
  return { draft, keep, throwAway };
}

/** What a form of a note begins with: what the note says, and in which version; of a new one nothing. */
interface Begins {
  text: string;
  version: number | null;
}

/**
 * A form of a note at a place: open once it was asked for, and while something that was written in it is not sent.
 * Who comes back to a change sends it for the version that they saw: where there is another by then, they are shown both.
 */
export function useDraftForm(place: string, before: Begins = { text: '', version: null }) {
  const [asked, setAsked] = useState(false);
  const { draft, keep, throwAway } = useDraft(place);
  const version = draft?.version ?? before.version;
  return {
    isOpen: asked || draft !== null,
    version: version ?? undefined,
    open: () => setAsked(true),
    draft: {
      text: draft?.text,
      onType: (text: string) => {
        // Without a letter left the form stays: it is being written in.
        setAsked(true);
        keep(text.trim() === '' || text === before.text ? null : { text, version });
      },
    },
    /** It was sent, also where the form has gone meanwhile. */
    sent: () => {
      keep(null);
      setAsked(false);
    },
    close: () => {
      setAsked(false);
      throwAway();
    },
  };
}
