import { Batcher } from '@center/event-store';
import type { CaseId, ChildId, PersonId } from '@center/kernel';
import { Projections, ViewReader, ViewsUnavailable } from '@center/projections';
import { Vault } from '@center/vault';
import { Injectable } from '@nestjs/common';
import type { CaseStatus } from '../../domain/codes';
import { Duplicates, type Suggestion } from '../../ports/duplicates';
import { duplicatesView } from './duplicates.view';
import { DUPLICATE_RULES } from './rules';

/** How long a registration waits for suggestions before it returns without them. */
const PATIENCE_MS = 1_000;

/** The most cases whose suggestions are read with one query. */
const MOST = 16;

const { scores, nearbyDays, recurrenceMonths, most, lookedAt } = DUPLICATE_RULES;

/** The days around a discovery in which another one is near. */
const SPAN = `interval '${nearbyDays} days'`;

const NEAR = `other.area = mine.area AND other.harms && mine.harms
  AND other.discovered_at BETWEEN mine.discovered_at - ${SPAN} AND mine.discovered_at + ${SPAN}`;

const REPEATS = (later: string, earlier: string): string =>
  `${later}.discovered_at BETWEEN ${earlier}.closed_at AND ${earlier}.closed_at + interval '${recurrenceMonths} months'`;

const NAMING = (person: string): string => `
  SELECT case_id FROM likeness_person AS other
   WHERE other.person_id = ${person} AND other.child_id IS NOT NULL AND other.case_id <> mine.case_id
   ORDER BY position DESC LIMIT ${lookedAt}`;

// The newest cases of NEAR, read from the end of the index until there are enough. The planner underestimates the rows
// between two bounds of a column and the overlap of arrays, and would read and sort all of them: the bounds are compared
// as rows, and the overlap is inside a CASE.
const NEWEST_NEAR = `
  SELECT other.* FROM likeness AS other
   WHERE other.area = mine.area AND other.case_id <> mine.case_id
     AND (other.discovered_at, other.position) >= (mine.discovered_at - ${SPAN}, 0)
     AND (other.discovered_at, other.position) <= (mine.discovered_at + ${SPAN}, ${2n ** 63n - 1n})
     AND CASE WHEN other.harms && mine.harms THEN true ELSE false END
   ORDER BY other.discovered_at DESC, other.position DESC LIMIT ${most}`;

// $1: the cases; $2, $3: pairs of their persons and matching persons. The frequent rows of cases that are only near have
// no score and no other columns that are the same for all of them.
const SUGGEST = `
SELECT nth::int, found.case_id, found.status, found.merged_into, found.score::float8, found.child_ids, found.near, found.recurs
FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (case_id, nth) JOIN likeness AS mine USING (case_id)
CROSS JOIN LATERAL (
  WITH child AS (
    SELECT DISTINCT child_id, person_id FROM likeness_person AS named
     WHERE named.case_id = mine.case_id AND child_id IS NOT NULL
  ),
  alike AS (
    SELECT case_id, max(score) AS score, array_agg(DISTINCT child_id ORDER BY child_id) AS child_ids
      FROM (
        SELECT other.case_id, child_id, ${scores.IDENTITY} AS score
          FROM child CROSS JOIN LATERAL (${NAMING('child.person_id')}) AS other
        UNION ALL
        SELECT other.case_id, child_id, ${scores.NAME_BIRTH_TOWNSHIP}
          FROM child JOIN unnest($2::uuid[], $3::uuid[]) AS pair (person_id, like_id) USING (person_id)
          CROSS JOIN LATERAL (${NAMING('pair.like_id')}) AS other
      ) AS one GROUP BY case_id
  )
  (SELECT other.case_id, other.status, other.merged_into, other.position, score, child_ids, (${NEAR}) IS TRUE AS near,
          (${REPEATS('mine', 'other')}) IS TRUE OR (${REPEATS('other', 'mine')}) IS TRUE AS recurs
     FROM alike JOIN likeness AS other USING (case_id) ORDER BY score DESC, other.position DESC LIMIT ${most})
  UNION ALL
  SELECT other.case_id, other.status, other.merged_into, other.position, NULL, NULL, NULL, NULL
    FROM (${NEWEST_NEAR}) AS other WHERE NOT EXISTS (SELECT FROM alike WHERE alike.case_id = other.case_id)
) AS found
ORDER BY nth, found.score DESC NULLS LAST, found.position DESC`;

const CHILDREN = `
SELECT DISTINCT person_id FROM likeness_person WHERE case_id = ANY ($1::uuid[]) AND child_id IS NOT NULL`;

interface Row {
  /** the place of the requested case among those of the statement, from 1 */
  readonly nth: number;
  readonly case_id: CaseId;
  readonly status: CaseStatus;
  readonly merged_into: CaseId | null;
  /** `null` for a case that is only near */
  readonly score: number | null;
  readonly child_ids: readonly ChildId[] | null;
  readonly near: boolean | null;
  readonly recurs: boolean | null;
}

/** Suggests duplicates from the view and from the vault's tokens of name, birth date and township. */
@Injectable()
export class DuplicatesQuery extends Duplicates {
  private readonly reads = new Batcher((asked: readonly CaseId[]) => this.readAll(asked), { most: MOST, lanes: 2 });

  constructor(
    private readonly views: ViewReader,
    private readonly projections: Projections,
    private readonly vault: Vault,
  ) {
    super();
  }

  override of(caseId: CaseId): Promise<readonly Suggestion[]> {
    return this.reads.call(caseId);
  }

  override async known(caseId: CaseId, position?: bigint): Promise<readonly Suggestion[]> {
    if (position !== undefined && !(await this.projections.reached(duplicatesView.name, position, PATIENCE_MS)))
      return [];
    try {
      return await this.of(caseId);
    } catch (error) {
      if (error instanceof ViewsUnavailable) return [];
      throw error;
    }
  }

  private async readAll(asked: readonly CaseId[]): Promise<Suggestion[][]> {
    const named = await this.views.query<{ person_id: PersonId }>(CHILDREN, [asked], 'children-of-cases');
    const pairs = await this.vault.alike(named.map(({ person_id }) => person_id));
    const values = [asked, pairs.map(([one]) => one), pairs.map(([, like]) => like)];
    const rows = await this.views.query<Row>(SUGGEST, values, 'suggestions');
    const found: Suggestion[][] = asked.map(() => []);
    for (const row of rows) {
      const suggestions = found[row.nth - 1]!;
      if (suggestions.length < most) suggestions.push(toSuggestion(row));
    }
    return found;
  }
}

const ONLY_NEAR = { score: scores.PLACE_TIME_HARM, reasons: ['PLACE_TIME_HARM'], childIds: [] } as const;

const toSuggestion = ({ case_id, status, merged_into, score, child_ids, near, recurs }: Row): Suggestion => {
  if (score === null) return { caseId: case_id, status, mergedInto: merged_into, ...ONLY_NEAR };
  return {
    caseId: case_id,
    status,
    mergedInto: merged_into,
    score,
    reasons: [
      score === scores.IDENTITY ? 'IDENTITY' : 'NAME_BIRTH_TOWNSHIP',
      ...(near ? (['PLACE_TIME_HARM'] as const) : []),
      ...(recurs ? (['RECURRENCE'] as const) : []),
    ],
    childIds: child_ids!,
  };
};
