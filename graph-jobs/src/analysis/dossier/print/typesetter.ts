import { create, type Font } from 'fontkit';
import type { DossierFonts } from './fonts.ts';

/** A stretch of text in one font. */
interface Stretch {
  text: string;
  font: 'Latin' | 'Han';
}

/** What stands in place of a sign that no font has. */
const MISSING = '\u25a1';
// Signs that turn the order of what follows, or show nothing at all: a name must not be able to pass for another one.
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/** Finds for each sign of a text the font that has it, and remembers whether one was missing. */
export class Typesetter {
  readonly #latin: Font;
  readonly #han: Font;
  readonly #fonts = new Map<number, Stretch['font'] | null>();
  #isMissing = false;

  constructor({ latin, han }: DossierFonts) {
    this.#latin = open(latin);
    this.#han = open(han);
  }

  /** Whether some sign so far is in no font. */
  get isMissing(): boolean {
    return this.#isMissing;
  }

  /** The text in stretches of one font each. */
  set(text: string): Stretch[] {
    const stretches: Stretch[] = [];
    for (const sign of text.replace(UNSEEN, (found) => (found === '\n' ? found : ' '))) {
      const font = this.#fontOf(sign.codePointAt(0) ?? 0);
      if (font === null) this.#isMissing = true;
      const last = stretches.at(-1);
      const written = font === null ? MISSING : sign;
      if (last && (last.font === font || font === null || sign === ' ')) last.text += written;
      else stretches.push({ text: written, font: font ?? 'Latin' });
    }
    return stretches;
  }

  #fontOf(code: number): Stretch['font'] | null {
    if (code < 0x80) return 'Latin';
    const known = this.#fonts.get(code);
    if (known !== undefined) return known;
    const font = this.#latin.hasGlyphForCodePoint(code) ? 'Latin' : this.#han.hasGlyphForCodePoint(code) ? 'Han' : null;
    this.#fonts.set(code, font);
    return font;
  }
}

function open(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if ('fonts' in font) throw new Error('A dossier is set in files of one font each.');
  return font;
}
