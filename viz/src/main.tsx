import '@fontsource-variable/inter';
import './styles/font.css';
import './styles/mantine.ts';
// In this order: a later sheet may refine an earlier one.
import './styles/base.css';
import './styles/frame.css';
import './styles/tables.css';
import './styles/queue.css';
import './styles/queue-filter.css';
import './styles/marks.css';
import './styles/racket-page.css';
import './styles/racket-places.css';
import './styles/names.css';
import './styles/notes.css';
import './styles/members.css';
import './styles/reasons.css';
import './styles/weighed.css';
import './styles/chain.css';
import './styles/what-if.css';
import './styles/history.css';
import './styles/alerts.css';
import './styles/decisions.css';
import './styles/dossier.css';
import './styles/alert-rules.css';
import './styles/jobs.css';
import './styles/screen.css';
import './styles/records.css';
import './styles/explorer.css';
import './styles/explorer-side.css';
import './styles/folds.css';
import './styles/tabs.css';
import './styles/lead.css';
import './styles/views.css';
import './styles/query.css';
import './styles/time.css';
import './styles/map.css';
import './styles/compare.css';
import './styles/narrow.css';
import { startRedaction } from './state/redaction/redaction.ts';
import { startLanguage } from './words/start.ts';

// What words anything comes after its language, and what asks anything after what hides names: a page is one from its first
// line to its last.
void Promise.all([startLanguage(), startRedaction()]).then(() => import('./root.tsx'));
