-- 生产环境 PostgreSQL 的最小权限角色 / Least-privilege roles for an external PostgreSQL.
--
--   center_migrator  owns the schemas log and vault: migrates them, restores backups, copies the log; never runs the center
--   center_app       runs the center: appends to the log by its functions only; creates and owns the tables of the views
--   center_backup    read-only access to everything (pg_dump)
--
-- Run it as a superuser in the center's database. It is idempotent.
--   1. psql -d center -f docker/roles.sql                             creates the roles
--      set a password for each: \password center_migrator  and so on
--   2. DATABASE_URL=postgres://center_migrator:…  ops migrate         creates the schemas, and grants privileges on them
-- After every upgrade: repeat 2, then start the center with DATABASE_URL=postgres://center_app:…

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

-- A center that was run as another role before: its views' tables become those of center_app.
DO $$
DECLARE
  name regclass;
BEGIN
  FOR name IN SELECT oid FROM pg_class
    WHERE relnamespace = to_regnamespace('views') AND relkind = 'r' AND relname <> 'checkpoint'
      AND relowner <> 'center_app'::regrole
  LOOP
    EXECUTE format('ALTER TABLE %s OWNER TO center_app', name);
  END LOOP;
END $$;
