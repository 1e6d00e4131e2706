import '@fontsource-variable/inter';
import './styles/font.css';
import './styles/mantine.ts';
import './styles/first-sheets.ts';
import { startRedaction } from './state/redaction/redaction.ts';
import { startLanguage } from './words/start.ts';

// What words anything comes after its language, and what asks anything after what hides names: a page is one from its first
// line to its last.
void Promise.all([startLanguage(), startRedaction()]).then(() => import('./root.tsx'));
