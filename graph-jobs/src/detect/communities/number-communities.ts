/** The same communities numbered from 0 by first appearance, in place; numbers given lie in 0..size-1. */
export function numberByAppearance(assignment: Int32Array): Int32Array {
  const names = new Int32Array(assignment.length).fill(-1);
  let next = 0;
  for (let node = 0; node < assignment.length; node++) {
    const old = assignment[node] as number;
    if ((names[old] as number) < 0) names[old] = next++;
    assignment[node] = names[old] as number;
  }
  return assignment;
}
