-- 生产环境 PostgreSQL 的最小权限角色 / Least-privilege roles for a PostgreSQL of your own.
--
--   center_migrator  owns the schemas log and vault, changes their shape (ops migrate), and is used for nothing else
--   center_app       runs the center: adds to the log, never changes it; owns the tables of the views, which it makes
--   center_backup    reads everything, changes nothing (pg_dump)
--
-- Run it as a superuser in the center's own database, any number of times:
--   1. psql -d center -f docker/roles.sql                             makes the roles
--      give each a password: \password center_migrator  and so on
--   2. DATABASE_URL=postgres://center_migrator:…  ops migrate         makes the schemas
--   3. psql -d center -f docker/roles.sql                             gives the rights on what is there now
-- After every upgrade: 2 and 3 again, then start the center with DATABASE_URL=postgres://center_app:…

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['center_migrator', 'center_app', 'center_backup'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
      EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', name);
    END IF;
  END LOOP;

  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO center_migrator, center_app, center_backup', current_database());
  -- center_app fills a view anew in a schema beside the old one, so it makes schemas
  EXECUTE format('GRANT CREATE ON DATABASE %I TO center_migrator, center_app', current_database());
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO center_migrator; -- the list of migrations that have run
GRANT USAGE ON SCHEMA public TO center_app;
GRANT pg_read_all_data TO center_backup;

DO $$
BEGIN
  IF to_regclass('log.event') IS NULL OR to_regclass('vault.data_key') IS NULL THEN
    RAISE NOTICE 'roles made; now run "ops migrate" as center_migrator, then this file again';
    RETURN;
  END IF;

  GRANT SELECT ON ALL TABLES IN SCHEMA public TO center_app;

  -- The log: read and add. Only the head moves on; a trigger sees to it that it never goes back.
  REVOKE ALL ON ALL TABLES IN SCHEMA log FROM center_app, PUBLIC;
  REVOKE ALL ON ALL FUNCTIONS IN SCHEMA log FROM PUBLIC;
  GRANT USAGE ON SCHEMA log TO center_app;
  GRANT SELECT, INSERT ON log.event TO center_app;
  GRANT SELECT, UPDATE ON log.head TO center_app;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA log TO center_app;

  -- The vault: keys are made and destroyed (their row stays), answers expire, tokens to search by go when a person is
  -- forgotten, who read what is only ever added to.
  REVOKE ALL ON ALL TABLES IN SCHEMA vault FROM center_app, PUBLIC;
  GRANT USAGE ON SCHEMA vault TO center_app;
  GRANT SELECT, INSERT ON vault.master_key_check, vault.token_secret, vault.signing_key TO center_app;
  GRANT SELECT, INSERT, UPDATE ON vault.data_key, vault.person, vault.api_key TO center_app;
  GRANT SELECT, INSERT ON vault.access_record TO center_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON vault.credential, vault.remembered_answer, vault.search_token TO center_app;
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA vault TO center_app;

  -- The views: the app makes and drops their tables; only the list of checkpoints is not its own.
  GRANT USAGE, CREATE ON SCHEMA views TO center_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON views.checkpoint TO center_app;
END $$;
