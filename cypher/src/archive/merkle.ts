/** A stretch of a file's rows: `base` is the number of its first row, `width` how many it has; `from` and `to` count from `base`. */
export interface Stretch {
  readonly fileNo: number;
  readonly base: number;
  readonly width: number;
  readonly from: number;
  readonly to: number;
}

/**
 * SQL for the lowest nodes (file_no, n, sha, width of their level) of a file's Merkle tree over one stretch of its rows,
 * whose ends are multiples of 256. `rows` names a relation with `file_no`, `row_no` and `sha` (hex).
 */
export function merkleTwigs(rows: string, { fileNo, base, width, from, to }: Stretch): string {
  return `select file_no, (row_no - ${base}) // 256 as n, sha256(string_agg(sha, '' order by row_no)) as sha,
      ${Math.ceil(width / 256)} as width
    from ${rows} where file_no = ${fileNo} and row_no >= ${base + from} and row_no < ${base + to}
    group by file_no, (row_no - ${base}) // 256`;
}

/**
 * SQL for the Merkle root over the rows of each file: a tree of fan-out 256 whose leaves are the rows' SHA-256 (hex) in
 * the order of their numbers (without gaps in a file) and whose nodes are the SHA-256 of their children written one after the other. A row that
 * is erased leaves its leaf, so the rest still verifies. `twigs` names a relation of all that `merkleTwigs` gives; the
 * answer has `file_no` and `root`. A file without rows has no root.
 */
export function merkleRoots(twigs: string): string {
  return `with recursive tree as (
      select file_no, n, sha, width, 1 as level from ${twigs}
      union all
      select file_no, n // 256, sha256(string_agg(sha, '' order by n)), (any_value(width) + 255) // 256, level + 1
      from tree where width > 1 group by file_no, n // 256, level)
    select file_no, sha as root from tree where width = 1`;
}
