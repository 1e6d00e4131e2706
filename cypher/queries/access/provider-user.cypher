// The user whom a provider speaks of: who came as this subject before, else who has the name.
OPTIONAL MATCH (known:User {subject: $subject})
OPTIONAL MATCH (named:User {name: $name})
WITH coalesce(known, named) AS user
WHERE user IS NOT NULL
RETURN user.name AS name, user.subject IS NULL AND user.passwordHash IS NULL OR coalesce(user.subject = $subject, false) AS isTheirs
