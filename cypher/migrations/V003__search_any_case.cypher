// The first word index told capitals apart and took nothing but white space as the end of a word.
DROP INDEX words IF EXISTS;
CREATE FULLTEXT INDEX words IF NOT EXISTS
FOR (n:Seller|Store|Party|Brand|Name|Address|Listing) ON EACH [n.name, n.title, n.display]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'standard-no-stop-words', `fulltext.eventually_consistent`: true } };
