import { readOverview } from '../../api.ts';
import { saveCsv, today } from '../../panels/lists/save-file.ts';
import { type TwinRow, twinCsv } from '../../state/canvas/twin-rows.ts';
import { attempt } from '../actions/attempt.ts';
import { tableName } from './export-name.ts';
import { t } from '../../words/words.ts';

/** Hands rows of the canvas to the person's browser, under a name that says of which racket and run they are. */
export async function saveTable(table: 'table' | 'selection', rows: readonly TwinRow[]): Promise<void> {
  await attempt(t`Exporting`, async () => {
    const { runSeq } = await readOverview();
    const things = rows.map(({ node }) => node);
    saveCsv(`${tableName(table, things, runSeq ?? 0, today())}.csv`, twinCsv(rows));
  });
}
