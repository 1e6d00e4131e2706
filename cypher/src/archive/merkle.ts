/**
 * SQL for the Merkle root over the rows of each file: a tree of fan-out 256 whose leaves are the rows' SHA-256 (hex) in
 * the order of their numbers (without gaps in a file) and whose nodes are the SHA-256 of their children written one after the other. A row that
 * is erased leaves its leaf, so the rest still verifies. `rows` names a relation with `file_no`, `row_no` and `sha`
 * (hex); the answer has `file_no` and `root`. A file without rows has no root.
 */
export function merkleRoots(rows: string): string {
  return `with recursive bases as (select file_no, min(row_no) as base, count(*) as width from ${rows} group by file_no),
    twigs as (
      select file_no, (row_no - base) // 256 as n, sha256(string_agg(sha, '' order by row_no)) as sha,
        (any_value(width) + 255) // 256 as width
      from ${rows} join bases using (file_no) group by file_no, (row_no - base) // 256),
    tree as (
      select *, 1 as level from twigs
      union all
      select file_no, n // 256, sha256(string_agg(sha, '' order by n)), (any_value(width) + 255) // 256, level + 1
      from tree where width > 1 group by file_no, n // 256, level)
    select file_no, sha as root from tree where width = 1`;
}
