import type { Draw } from '#jobs/generate/draw';
import type { Book } from '../book.ts';
import type { Register } from './register.ts';
import type { Services } from './services.ts';
import type { Settings } from './settings.ts';

/** What everybody who writes a part of the world needs. */
export interface Files {
  readonly draw: Draw;
  readonly book: Book;
  readonly settings: Settings;
  readonly register: Register;
  readonly services: Services;
  readonly sellers: number;
  /** Last day of all. */
  readonly end: number;
}
