MATCH (user:User {name: $name})
SET user.role = $role
RETURN user.name AS name
