/**
 * SQL for the Merkle root over the rows of each file: a tree of fan-out 256 whose leaves are the rows' SHA-256 (hex) in
 * the order of their numbers and whose nodes are the SHA-256 of their children written one after the other. A row that
 * is erased leaves its leaf, so the rest still verifies. `rows` names a relation with `file_no`, `row_no` and `sha`
 * (hex); the answer has `file_no` and `root`. A file without rows has no root.
 */
export function merkleRoots(rows: string): string {
  return `with recursive tree (file_no, n, sha, level, width) as (
    select file_no, row_number() over (partition by file_no order by row_no) - 1, sha, 0,
      count(*) over (partition by file_no) from ${rows}
    union all
    select file_no, n // 256, sha256(string_agg(sha, '' order by n)), level + 1, (any_value(width) + 255) // 256
    from tree where width > 1 group by file_no, n // 256, level)
  select file_no, sha as root from tree where width = 1`;
}
