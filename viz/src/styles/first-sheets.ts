// What the list and the frame of every page need, in this order: a later sheet may refine an earlier one. All others are in
// later-sheets.ts.
import './base.css';
import './frame.css';
import './search.css';
import './lists/tables.css';
import './lists/queue.css';
import './lists/since-visit.css';
import './lists/queue-filter.css';
import './canvas/marks.css';
import './racket/names.css';
import './racket/harm.css';
import './narrow.css';
