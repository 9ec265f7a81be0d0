import { respond } from '@center/command-handling';
import type { Affiliated, AgencyId, CaseId, OfficerId } from '@center/kernel';
import type { Sql } from '@center/projections';
import { releaseBarred } from '../domain/bars';
import { caseStream } from '../domain/streams';
import { affiliationsAt } from './affiliations';
import { momentOf, type ReactionContext } from './reaction-context';

/** State of the reaction: the cases that have, or had, a bar. */
export const barredDdl = 'CREATE TABLE staffing_barred (case_id uuid PRIMARY KEY);';

/** Notes that cases have a bar. */
export const noteBars = (cases: readonly CaseId[], sql: Sql) =>
  sql('INSERT INTO staffing_barred SELECT DISTINCT * FROM unnest($1::uuid[]) ON CONFLICT DO NOTHING', [cases]);

/** Ends the part of barred agencies and officers in a case. */
export const checkBars = async (caseId: CaseId, { event, store, sql }: ReactionContext): Promise<void> => {
  const [handled] = await sql<{ officer_id: OfficerId | null; posts: AgencyId[] }>(
    `SELECT officer_id, ARRAY(SELECT agency_id FROM staffing_post AS post WHERE post.officer_id = handled.officer_id) AS posts
       FROM staffing_case AS handled JOIN staffing_barred USING (case_id) WHERE case_id = $1`,
    [caseId],
  );
  if (!handled) return;
  const affiliations = await affiliationsAt(sql);
  const covered = (agencies: readonly AgencyId[]): Affiliated => ({ affiliations: affiliations(agencies) });
  await respond({
    ...{ store, cause: event, stream: caseStream, key: caseId, name: 'release-barred' },
    decide: releaseBarred(momentOf(event), {
      agency: (agency) => covered([agency]),
      officer: (officer) => covered(officer === handled.officer_id ? handled.posts : []),
    }),
  });
};

/** The cases with a bar in which agencies, or officers with a post there, have a part. */
export const barredCasesOf = (agencies: readonly AgencyId[], sql: Sql): Promise<{ case_id: CaseId }[]> =>
  sql(
    `SELECT case_id FROM staffing_barred WHERE case_id IN (
       SELECT case_id FROM staffing_case WHERE agency_id = ANY ($1::uuid[])
       UNION SELECT case_id FROM staffing_party WHERE agency_id = ANY ($1::uuid[])
       UNION SELECT case_id FROM staffing_case JOIN staffing_post AS post USING (officer_id)
              WHERE post.agency_id = ANY ($1::uuid[]))
     ORDER BY case_id`,
    [agencies],
  );
