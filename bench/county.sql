-- Generated data of a county for benchmarks and query plans: most cases closed, a few in each list, each with one earlier
-- version. Ids are derived from numbers. CASES is the number of cases; the tables of the views and the vault must be empty.
CREATE FUNCTION pg_temp.id(kind text, number bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT md5(kind || number)::uuid $$;
INSERT INTO views.register
SELECT pg_temp.id('case', n), 5, n, n, CASE WHEN n % 20 = 0 THEN 'HANDLING' WHEN n % 997 = 0 THEN 'REGISTERED' ELSE 'CLOSED' END,
       timestamptz '2024-01-01' + n * interval '10 minutes', (ARRAY['EMERGENCY', 'URGENT', 'ORDINARY'])[1 + n % 3],
       ARRAY[(ARRAY['NEGLECT', 'ABUSE', 'BULLYING', 'SEXUAL'])[1 + n % 4]], 'SCHOOL', '370682' || lpad((n / 20 % 18)::text, 3, '0'),
       '某镇', (ARRAY['HIGH', 'MEDIUM_HIGH', 'LOW'])[1 + n % 3], NULL, pg_temp.id('agency', n % 40), pg_temp.id('officer', n % 400),
       pg_temp.id('agency', n % 20), '单位', pg_temp.id('officer', n % 200), n % 997 <> 0, n % 2000 = 0,
       ARRAY[pg_temp.id('agency', n % 37)], CASE WHEN n % 100 = 0 THEN ARRAY[pg_temp.id('agency', n % 31)] ELSE '{}' END,
       CASE WHEN n % 50 = 0 THEN ARRAY[pg_temp.id('agency', n % 29)] ELSE '{}' END, NULL, '{}',
       jsonb_build_array(jsonb_build_object('childId', pg_temp.id('child', n), 'risk', null, 'from', null)), NULL, 0,
       CASE WHEN n % 100 = 0 THEN timestamptz '2024-01-01' + n * interval '11 minutes' END, n % 500 = 0,
       CASE WHEN n % 500 = 0 THEN pg_temp.id('officer', n % 7) END, NULL,
       3, n, CASE WHEN n % 997 = 0 THEN 'REGISTERED' ELSE 'CLOSED' END, NULL, 0, 0, 0, n, n, NULL
  FROM generate_series(1, CASES) AS n;
INSERT INTO views.register_past SELECT register.*, position + 10 FROM views.register;
UPDATE views.register
   SET known_from = position + 10, clocks = '[]', overdue_from = due_at, outer_due_at = due_at, outer_overdue_from = due_at,
       director_due_at = due_at, director_overdue_from = due_at;
INSERT INTO views.transfer
SELECT pg_temp.id('transfer', n), pg_temp.id('case', n), n, n, pg_temp.id('agency', 0), '中心', pg_temp.id('agency', n % 40), '单位', 'OTHER',
       CASE WHEN n % 200 = 0 THEN 'ISSUED' WHEN n % 150 = 0 THEN 'ACCEPTED' WHEN n % 170 = 0 THEN 'FED_BACK' ELSE 'COMPLETED' END,
       now(), now(), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false
  FROM generate_series(1, CASES) AS n;
INSERT INTO views.transfer_bar
SELECT pg_temp.id('case', n), pg_temp.id('agency', n % 40), pg_temp.id('case', n), false FROM generate_series(7, CASES, 10) AS n;
INSERT INTO views.transfer_past SELECT transfer.*, position + 10 FROM views.transfer;
UPDATE views.transfer SET known_from = position + 10;
INSERT INTO views.likeness
SELECT case_id, position, status, NULL, NULL, area, harms, registered_at, 'SCHOOL', pg_temp.id('event', position), NULL FROM views.register;
INSERT INTO views.likeness_person
SELECT pg_temp.id('case', n), n, pg_temp.id('person', n / 2), pg_temp.id('child', n), NULL, pg_temp.id('event', n), true
  FROM generate_series(1, CASES) AS n;
INSERT INTO views.case_number
SELECT pg_temp.id('case', n), 'XS', '370682', '2024', n FROM generate_series(1, CASES) AS n;
INSERT INTO vault.data_key SELECT pg_temp.id('person', n), '' FROM generate_series(0, CASES) AS n;
INSERT INTO vault.person (person_id, match_token, match_key_version)
  SELECT pg_temp.id('person', n), sha256((n / 2)::text::bytea), 1 FROM generate_series(0, CASES) AS n;
INSERT INTO vault.search_token
SELECT 'CHILD_NAME', sha256((n / 3)::text::bytea), pg_temp.id('case', n), pg_temp.id('person', n / 2), pg_temp.id('officer', n % 400),
       pg_temp.id('agency', n % 40), 1
  FROM generate_series(1, CASES) AS n;
INSERT INTO vault.resemblance
SELECT pg_temp.id('person', n / 2), pg_temp.id('event', n), kind, substring(sha256((kind || n / 3)::bytea) FOR 16), 1
  FROM generate_series(1, CASES) AS n, unnest(ARRAY['NAME_YEAR', 'NAME_DAY', 'SOUND_YEAR']) AS kind;
SET default_statistics_target = 1000; -- a sample of every row: the planner knows the same in every run
ANALYZE;
RESET default_statistics_target;
