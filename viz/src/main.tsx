import '@fontsource-variable/inter';
import './styles/font.css';
import './styles/mantine.ts';
// In this order: a later sheet may refine an earlier one.
import './styles/base.css';
import './styles/frame.css';
import './styles/lists/tables.css';
import './styles/lists/queue.css';
import './styles/lists/queue-filter.css';
import './styles/canvas/marks.css';
import './styles/racket/racket-page.css';
import './styles/racket/racket-places.css';
import './styles/racket/names.css';
import './styles/canvas/notes.css';
import './styles/racket/members.css';
import './styles/racket/reasons.css';
import './styles/racket/weighed.css';
import './styles/racket/goods.css';
import './styles/racket/chain.css';
import './styles/canvas/what-if.css';
import './styles/canvas/history.css';
import './styles/lists/alerts.css';
import './styles/racket/decisions.css';
import './styles/racket/dossier.css';
import './styles/lists/alert-rules.css';
import './styles/lists/jobs.css';
import './styles/screen.css';
import './styles/lists/records.css';
import './styles/canvas/explorer.css';
import './styles/canvas/explorer-side.css';
import './styles/canvas/folds.css';
import './styles/canvas/tabs.css';
import './styles/canvas/lead.css';
import './styles/canvas/views.css';
import './styles/canvas/query.css';
import './styles/canvas/time.css';
import './styles/canvas/map.css';
import './styles/lists/compare.css';
import './styles/narrow.css';
import { startRedaction } from './state/redaction/redaction.ts';
import { startLanguage } from './words/start.ts';

// What words anything comes after its language, and what asks anything after what hides names: a page is one from its first
// line to its last.
void Promise.all([startLanguage(), startRedaction()]).then(() => import('./root.tsx'));
