import { describe, expect, it } from 'vitest';
import { JobError } from './job-error.ts';
import { explainNoRoom, noRoomCode } from './no-room.ts';

const ofSystem = (code: string) => Object.assign(new Error(`${code}: it failed, write`), { code });

describe('an error of the disk', () => {
  it.each([
    ['ENOSPC', ofSystem('ENOSPC')],
    ['EFBIG', ofSystem('EFBIG')],
    ['EDQUOT', ofSystem('EDQUOT')],
    ['EFBIG', new Error('IO Error: Could not write file "/a/rows.parquet": File too large')],
    ['ENOSPC', new Error('IO Error: Could not write file "/a/rows.parquet": No space left on device')],
    [null, ofSystem('EACCES')],
    [null, 'no space left on device'],
  ])('is told as %s', (code, error) => {
    expect(noRoomCode(error)).toBe(code);
  });

  it('becomes a sentence, and no other error does', () => {
    const full = ofSystem('ENOSPC');
    const told = explainNoRoom(full, (code) => `No room (${code}).`);
    expect(told).toBeInstanceOf(JobError);
    expect(told).toMatchObject({ message: 'No room (ENOSPC).', cause: full });
    const other = ofSystem('EACCES');
    expect(explainNoRoom(other, () => 'No room.')).toBe(other);
  });
});
