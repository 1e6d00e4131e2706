/** A line of a text file. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** How the line ended, for a cell that goes on in the next. */
  readonly end: string;
  readonly isUtf8: boolean;
}

/** What is longer than this is no row. */
export const MAX_RECORD_CHARACTERS = 1 << 20;
export const TOO_LONG = `is longer than ${MAX_RECORD_CHARACTERS} characters`;
/** Of a longer line nobody reads the rest: so many bytes are too many characters in any script. */
const MAX_LINE_BYTES = 4 * MAX_RECORD_CHARACTERS;

/** Lines end with LF, CR LF or CR, also mixed in one file. Of a line that is far too long the head alone is given. */
export async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let rest: Buffer = Buffer.alloc(0);
  let head: Buffer | undefined;
  let number = 0;
  for await (const chunk of bytes) {
    const data = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let from = 0;
    for (let at = nextEnd(data, 0); at >= 0; at = nextEnd(data, from)) {
      // A CR at the very end may be half of a CR LF: wait for the next chunk.
      if (data[at] === 13 && at + 1 === data.length) break;
      const width = data[at] === 13 && data[at + 1] === 10 ? 2 : 1;
      number += 1;
      yield toLine(head ?? data.subarray(from, at), number, data.toString('latin1', at, at + width));
      head = undefined;
      from = at + width;
    }
    rest = data.subarray(from);
    if (rest.length > MAX_LINE_BYTES) {
      head ??= rest.subarray(0, MAX_LINE_BYTES);
      rest = rest.subarray(-1);
    }
  }
  if (rest.length > 0) {
    const end = rest.at(-1) === 13 ? 1 : 0;
    yield toLine(head ?? rest.subarray(0, rest.length - end), number + 1, '');
  }
}

function nextEnd(data: Buffer, from: number): number {
  const lf = data.indexOf(10, from);
  const cr = data.subarray(from, lf < 0 ? data.length : lf).indexOf(13);
  return cr >= 0 ? from + cr : lf;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function toLine(bytes: Buffer, number: number, end: string): Line {
  // A head may end within a character.
  if (bytes.length >= MAX_LINE_BYTES) return { number, end, text: bytes.toString('utf8'), isUtf8: true };
  try {
    return { number, end, text: strict.decode(bytes), isUtf8: true };
  } catch {
    return { number, end, text: bytes.toString('utf8'), isUtf8: false };
  }
}
