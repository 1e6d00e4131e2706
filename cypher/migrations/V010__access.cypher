// Who may sign in, which machines may ask, and which sessions were ended before their time.
CREATE CONSTRAINT user_name IF NOT EXISTS FOR (n:User) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT machinetoken_id IF NOT EXISTS FOR (n:MachineToken) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT endedsession_id IF NOT EXISTS FOR (n:EndedSession) REQUIRE n.id IS UNIQUE;
