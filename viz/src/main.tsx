import '@fontsource-variable/inter';
import './styles/font.css';
import './styles/mantine.ts';
// What the list and the frame of every page need, in this order: a later sheet may refine an earlier one. All others are in
// styles/later-sheets.ts.
import './styles/base.css';
import './styles/frame.css';
import './styles/search.css';
import './styles/lists/tables.css';
import './styles/lists/queue.css';
import './styles/lists/queue-filter.css';
import './styles/canvas/marks.css';
import './styles/racket/names.css';
import './styles/racket/harm.css';
import './styles/narrow.css';
import { startRedaction } from './state/redaction/redaction.ts';
import { startLanguage } from './words/start.ts';

// What words anything comes after its language, and what asks anything after what hides names: a page is one from its first
// line to its last.
void Promise.all([startLanguage(), startRedaction()]).then(() => import('./root.tsx'));
