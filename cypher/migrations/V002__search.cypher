// Names and titles as typed. Filled in the background, so that loading does not wait for the word index.
CREATE FULLTEXT INDEX words IF NOT EXISTS
FOR (n:Seller|Store|Party|Brand|Name|Address|Listing) ON EACH [n.name, n.title, n.display]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'unicode_whitespace', `fulltext.eventually_consistent`: true } };
