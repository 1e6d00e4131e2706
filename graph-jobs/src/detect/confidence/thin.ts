import { turnRound, type Projection } from '../projection.ts';
import type { Component } from './component.ts';
import { drawUnit } from './draw.ts';

/** Tells the draws of a value apart from those of its uses. */
const OF_VALUES = 0x5bd1e995;

/**
 * A component as it looks in one world: each value and each use of it is kept or not by its own draw. Sellers and
 * values keep their numbers; a value that is gone, or is left with a single user, has no users.
 */
export function thin(component: Component, salt: number): Projection {
  const { projection } = component;
  const users = new Int32Array(projection.users.length);
  const useRows = new Int32Array(projection.users.length);
  const userOffsets = new Int32Array(projection.userOffsets.length);
  let size = 0;
  for (let value = 0; value < projection.values.size; value++) {
    const from = size;
    if (isKept(component, value, salt)) {
      for (let at = projection.userOffsets[value] as number; at < (projection.userOffsets[value + 1] as number); at++) {
        if (drawUnit(component.useHashes[at] as number, salt) >= (component.useChances[at] as number)) continue;
        users[size] = projection.users[at] as number;
        useRows[size] = projection.useRows[at] as number;
        size += 1;
      }
      if (size - from < 2) size = from;
    }
    userOffsets[value + 1] = size;
  }
  const kept = users.subarray(0, size);
  return {
    ...projection,
    ...{ userOffsets, users: kept, useRows: useRows.subarray(0, size) },
    ...turnRound(userOffsets, kept, projection.sellers.length),
  };
}

function isKept({ valueHashes, valueChances }: Component, value: number, salt: number): boolean {
  return drawUnit((valueHashes[value] as number) ^ OF_VALUES, salt) < (valueChances[value] as number);
}
