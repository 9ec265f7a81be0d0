import type { QueryRunner } from 'typeorm';

/** The role that runs the center. */
const APP = 'center_app';

// Granted again at every migration, so that this file lists the privileges that the role has. Column privileges are needed
// where a table has columns that the role must not choose: ids of its rows and times that the database sets, destruction of
// keys. The functions that run as the owner check their parameters themselves.
const GRANTS = `
GRANT SELECT ON public.migration TO ${APP};

REVOKE ALL ON ALL TABLES IN SCHEMA log, vault FROM ${APP}, PUBLIC;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA log, vault FROM ${APP}, PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA log, vault FROM ${APP}, PUBLIC;

GRANT USAGE ON SCHEMA log TO ${APP};
GRANT SELECT ON log.event, log.head, log.latest TO ${APP};
GRANT EXECUTE ON FUNCTION log.append, log.append_alone TO ${APP};

GRANT USAGE ON SCHEMA vault TO ${APP};
GRANT SELECT ON ALL TABLES IN SCHEMA vault TO ${APP};
GRANT INSERT (value) ON vault.master_key_check TO ${APP};
GRANT INSERT (wrapped) ON vault.token_secret TO ${APP};
GRANT INSERT (private_key) ON vault.signing_key TO ${APP};
GRANT INSERT (key_id, wrapped) ON vault.data_key TO ${APP};
GRANT INSERT (person_id, id_token, token_key_version, match_token, match_key_version, former_match_token),
  UPDATE (id_token, token_key_version, match_token, match_key_version, former_match_token) ON vault.person TO ${APP};
GRANT INSERT ON vault.search_token TO ${APP};
GRANT INSERT ON vault.resemblance TO ${APP};
GRANT INSERT, UPDATE ON vault.api_key TO ${APP};
GRANT INSERT (record_id, once, purpose, officer_id, agency_id, role, case_id, about_context, about_id, fields, address, outcome)
  ON vault.routine_access TO ${APP};
GRANT USAGE ON SEQUENCE vault.access_record_number_seq TO ${APP};
GRANT INSERT, UPDATE, DELETE ON vault.credential, vault.remembered_answer, vault.sign_in_count, vault.token_session,
  vault.former_password, vault.webhook_progress, vault.webhook_lane, vault.webhook_delivery TO ${APP};
GRANT INSERT, DELETE ON vault.identity TO ${APP};
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA vault TO ${APP};

GRANT USAGE ON SCHEMA notices TO ${APP};
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA notices TO ${APP};

-- the app creates and drops the tables of the views, only the checkpoints are owned by another role
GRANT USAGE, CREATE ON SCHEMA views TO ${APP};
REVOKE ALL ON views.checkpoint FROM ${APP}, PUBLIC;
GRANT SELECT, INSERT, UPDATE, DELETE ON views.checkpoint TO ${APP};
`;

/** Access records are added, with a number and a time of the database. */
const ACCESS_RECORDS = `
DO $$
BEGIN
  EXECUTE (
    SELECT format('GRANT INSERT (%s) ON vault.access_record TO ${APP}', string_agg(quote_ident(attname), ', '))
    FROM pg_attribute
    WHERE attrelid = 'vault.access_record'::regclass AND attnum > 0 AND NOT attisdropped AND attname NOT IN ('number', 'at')
  );
END $$;
`;

// A server of development may have no such role, and a start in development may be one as this role.
const MAY_GRANT = `
SELECT to_regrole('${APP}') IS NOT NULL AND pg_has_role(relowner, 'USAGE') AND relowner IS DISTINCT FROM to_regrole('${APP}')
  AS granting
FROM pg_class WHERE oid = 'log.event'::regclass`;

/**
 * Grants the role of the running center exactly what it needs, if the role exists and this is the owner of the schemas.
 * All migrations must be applied.
 */
export const grantPrivileges = async (database: QueryRunner): Promise<void> => {
  const [{ granting }] = (await database.query(MAY_GRANT)) as [{ granting: boolean }];
  if (granting) await database.query(`BEGIN; ${GRANTS} ${ACCESS_RECORDS} COMMIT`);
};

// A view that was built by the owner, before there was a role for the center. Drafts of views are built again.
const HAND_OVER = `
DO $$
DECLARE
  name regclass;
  draft regnamespace;
BEGIN
  FOR name IN SELECT oid FROM pg_class
    WHERE relnamespace = 'views'::regnamespace AND relkind = 'r' AND relname <> 'checkpoint'
      AND relowner = to_regrole(current_user)
  LOOP
    EXECUTE format('ALTER TABLE %s OWNER TO ${APP}', name);
  END LOOP;
  FOR draft IN SELECT oid FROM pg_namespace WHERE nspname LIKE 'views\\_new\\_%' AND nspowner = to_regrole(current_user)
  LOOP
    EXECUTE format('DROP SCHEMA %s CASCADE', draft);
  END LOOP;
END $$;
`;

/** Makes the role of the center the owner of the views' tables, as an owner who is a member of it. */
export const handOverViews = async (database: QueryRunner): Promise<void> => {
  await database.query(HAND_OVER);
};
