// Entries that name one of some keys. A key may have blanks in it, and be cut off where a subject was too long.
MATCH (entry:AuditEntry)
WHERE any(one IN $names WHERE ' ' + entry.subject + ' ' CONTAINS ' ' + one + ' '
  OR entry.subject ENDS WITH '…' AND any(length IN range($shortest, size(one)) WHERE
    ' ' + entry.subject ENDS WITH ' ' + left(one, length) + '…'))
RETURN entry.number AS number
ORDER BY number
