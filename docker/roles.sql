-- 生产环境 PostgreSQL 的最小权限角色 / Least-privilege roles for an external PostgreSQL.
--
--   center_migrator  owns the schemas log and vault and migrates them (ops migrate); used for nothing else
--   center_app       runs the center: appends to the log, cannot update it; creates and owns the tables of the views
--   center_backup    read-only access to everything (pg_dump)
--
-- Run it as a superuser in the center's database. It is idempotent.
--   1. psql -d center -f docker/roles.sql                             creates the roles
--      set a password for each: \password center_migrator  and so on
--   2. DATABASE_URL=postgres://center_migrator:…  ops migrate         creates the schemas
--   3. psql -d center -f docker/roles.sql                             grants privileges on the existing objects
-- After every upgrade: repeat 2 and 3, then start the center with DATABASE_URL=postgres://center_app:…

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
  -- center_app rebuilds a view in a new schema next to the old one, so it creates schemas
  EXECUTE format('GRANT CREATE ON DATABASE %I TO center_migrator, center_app', current_database());
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO center_migrator; -- the table of applied migrations
GRANT USAGE ON SCHEMA public TO center_app;
GRANT pg_read_all_data TO center_backup;

DO $$
BEGIN
  IF to_regclass('log.event') IS NULL OR to_regclass('vault.data_key') IS NULL THEN
    RAISE NOTICE 'roles created; run "ops migrate" as center_migrator, then run this file again';
    RETURN;
  END IF;

  GRANT SELECT ON ALL TABLES IN SCHEMA public TO center_app;

  -- The log: read and append. Only the head is updated; a trigger prevents it from moving back.
  REVOKE ALL ON ALL TABLES IN SCHEMA log FROM center_app, PUBLIC;
  REVOKE ALL ON ALL FUNCTIONS IN SCHEMA log FROM PUBLIC;
  GRANT USAGE ON SCHEMA log TO center_app;
  GRANT SELECT, INSERT ON log.event TO center_app;
  GRANT SELECT, UPDATE ON log.head TO center_app;
  GRANT SELECT, INSERT, UPDATE ON log.latest TO center_app;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA log TO center_app;

  -- The vault: keys are created and destroyed (their row stays), responses expire, search tokens are deleted when a person
  -- is forgotten, access records are append-only.
  REVOKE ALL ON ALL TABLES IN SCHEMA vault FROM center_app, PUBLIC;
  GRANT USAGE ON SCHEMA vault TO center_app;
  GRANT SELECT, INSERT ON vault.master_key_check, vault.token_secret, vault.signing_key TO center_app;
  GRANT SELECT, INSERT, UPDATE ON vault.data_key, vault.person, vault.api_key TO center_app;
  GRANT SELECT, INSERT ON vault.access_record TO center_app;
  GRANT SELECT, INSERT (record_id, once, purpose, officer_id, agency_id, role, case_id, fields, address, outcome)
    ON vault.routine_access TO center_app; -- number and time are the database's
  GRANT SELECT, INSERT, UPDATE, DELETE ON vault.credential, vault.remembered_answer, vault.search_token,
    vault.sign_in_count, vault.token_session, vault.former_password TO center_app;
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA vault TO center_app;
  REVOKE ALL ON ALL FUNCTIONS IN SCHEMA vault FROM PUBLIC;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA vault TO center_app;

  -- The views: the app creates and drops their tables; only the checkpoint table is owned by another role.
  GRANT USAGE, CREATE ON SCHEMA views TO center_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON views.checkpoint TO center_app;
END $$;
