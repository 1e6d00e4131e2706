SHOW FUNCTIONS YIELD name WHERE name = 'gds.version'
RETURN name
