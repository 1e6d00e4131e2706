import type { Book } from '../../book.ts';
import type { Plan } from '../model.ts';
import type { Pen } from '../words/writing.ts';

/** What all writers need: the book, and which parties stand in it already. */
export interface Desk {
  readonly book: Book;
  readonly plan: Plan;
  readonly pen: Pen;
  readonly parties: Set<string>;
}
