// A user who comes by an identity provider is known again by who they are there.
CREATE CONSTRAINT user_subject IF NOT EXISTS FOR (n:User) REQUIRE n.subject IS UNIQUE;
