import type { NameConflict, NewRacketName, RacketView } from '@ringbreaker/cypher/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { writeName } from '../../api-names.ts';
import { ApiError, describeError } from '../../problem.ts';
import { tellFailed, tellSaid } from '../../state/said.ts';
import { t } from '../../words/words.ts';

/** The conflict that an answer tells of: somebody named the racket since it was read. */
export function nameConflictIn(error: unknown): NameConflict | null {
  return (error instanceof ApiError && error.problem.nameConflict) || null;
}

/** Names a racket in the version that was seen, and tells of it with a way back. */
export function useName({ id, name: before }: Pick<RacketView, 'id' | 'name'>) {
  const queries = useQueryClient();
  // What a racket is called stands in lists, on canvases and in the answers about others.
  const readAnew = async () => {
    const stale = [
      ['racket', id],
      ['racket-names', id],
      ['rackets'],
      ['alerts'],
      ['comparison'],
      ['entity'],
      ['names'],
      ['called'],
    ];
    await Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  const undo = async (version: number, given: string | null) => {
    try {
      await writeName(id, { version, name: given });
      tellSaid(t`Undone: the racket is called as before`);
    } catch (error) {
      tellFailed(describeError(error).detail);
    } finally {
      await readAnew();
    }
  };
  return useMutation({
    mutationFn: (wanted: NewRacketName) => writeName(id, wanted),
    onSuccess: ({ version }, wanted) => {
      tellSaid(wanted.name === null ? t`The name was taken away` : t`Named “${wanted.name}”`, () =>
        undo(version, before),
      );
    },
    // Nobody waits for all of that: the dialog closes as soon as the name is kept.
    onSettled: () => void readAnew(),
  });
}
