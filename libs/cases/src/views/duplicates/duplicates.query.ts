import type { CaseId, ChildId, PersonId } from '@center/kernel';
import { Projections, ViewReader, ViewsUnavailable } from '@center/projections';
import { Vault } from '@center/vault';
import { Injectable } from '@nestjs/common';
import type { CaseStatus, DuplicateReason } from '../../domain/codes';
import { Duplicates, type Suggestion } from '../../ports/duplicates';
import { duplicatesView } from './duplicates.view';
import { DUPLICATE_RULES } from './rules';

/** How long a registration waits for suggestions before it returns without them. */
const PATIENCE_MS = 1_000;

const { scores, nearbyDays, recurrenceMonths, most, lookedAt } = DUPLICATE_RULES;

const NEAR = `other.area = mine.area AND other.harms && mine.harms
  AND other.discovered_at BETWEEN mine.discovered_at - interval '${nearbyDays} days' AND mine.discovered_at + interval '${nearbyDays} days'`;

const REPEATS = (later: string, earlier: string): string =>
  `${later}.discovered_at BETWEEN ${earlier}.closed_at AND ${earlier}.closed_at + interval '${recurrenceMonths} months'`;

// $1: the case; $2, $3: pairs of its persons and matching persons
const SUGGEST = `
WITH mine AS (SELECT * FROM likeness WHERE case_id = $1),
child AS (SELECT DISTINCT child_id, person_id FROM likeness_person WHERE case_id = $1 AND child_id IS NOT NULL),
alike AS (
  SELECT other.case_id, child.child_id, ${scores.IDENTITY} AS score
    FROM child CROSS JOIN LATERAL (
      SELECT case_id FROM likeness_person AS other
       WHERE other.person_id = child.person_id AND other.child_id IS NOT NULL AND other.case_id <> $1
       ORDER BY position DESC LIMIT ${lookedAt}) AS other
  UNION ALL
  SELECT other.case_id, child.child_id, ${scores.NAME_BIRTH_TOWNSHIP}
    FROM child JOIN unnest($2::uuid[], $3::uuid[]) AS pair (person_id, like_id) USING (person_id)
    CROSS JOIN LATERAL (
      SELECT case_id FROM likeness_person AS other
       WHERE other.person_id = pair.like_id AND other.child_id IS NOT NULL AND other.case_id <> $1
       ORDER BY position DESC LIMIT ${lookedAt}) AS other
  UNION ALL
  SELECT other.case_id, NULL, ${scores.PLACE_TIME_HARM}
    FROM mine CROSS JOIN LATERAL (
      SELECT case_id FROM likeness AS other WHERE ${NEAR} AND other.case_id <> $1
       ORDER BY discovered_at DESC, position DESC LIMIT ${most}) AS other
),
scored AS (
  SELECT case_id, max(score)::float8 AS score,
         coalesce(array_agg(DISTINCT child_id ORDER BY child_id) FILTER (WHERE child_id IS NOT NULL), '{}') AS child_ids
    FROM alike GROUP BY case_id
)
SELECT other.case_id, other.status, other.merged_into, score, child_ids, (${NEAR}) IS TRUE AS near,
       child_ids <> '{}' AND ((${REPEATS('mine', 'other')}) IS TRUE OR (${REPEATS('other', 'mine')}) IS TRUE) AS recurs
  FROM scored JOIN likeness AS other USING (case_id) CROSS JOIN mine
 ORDER BY score DESC, other.position DESC LIMIT ${most}`;

interface Row {
  readonly case_id: CaseId;
  readonly status: CaseStatus;
  readonly merged_into: CaseId | null;
  readonly score: number;
  readonly child_ids: readonly ChildId[];
  readonly near: boolean;
  readonly recurs: boolean;
}

/** Suggests duplicates from the view and from the vault's tokens of name, birth date and township. */
@Injectable()
export class DuplicatesQuery extends Duplicates {
  constructor(
    private readonly views: ViewReader,
    private readonly projections: Projections,
    private readonly vault: Vault,
  ) {
    super();
  }

  override async of(caseId: CaseId): Promise<readonly Suggestion[]> {
    const named = await this.views.query<{ person_id: PersonId }>(
      'SELECT DISTINCT person_id FROM likeness_person WHERE case_id = $1 AND child_id IS NOT NULL',
      [caseId],
      'children-of-case',
    );
    const pairs = await this.vault.alike(named.map(({ person_id }) => person_id));
    const values = [caseId, pairs.map(([one]) => one), pairs.map(([, like]) => like)];
    const rows = await this.views.query<Row>(SUGGEST, values, 'suggestions');
    return rows.map(toSuggestion);
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
}

const toSuggestion = ({ case_id, status, merged_into, score, child_ids, near, recurs }: Row): Suggestion => {
  const byChild: readonly DuplicateReason[] = [
    ...(score === scores.IDENTITY ? (['IDENTITY'] as const) : []),
    ...(score === scores.NAME_BIRTH_TOWNSHIP ? (['NAME_BIRTH_TOWNSHIP'] as const) : []),
  ];
  return {
    caseId: case_id,
    status,
    mergedInto: merged_into,
    score,
    reasons: [
      ...byChild,
      ...(near ? (['PLACE_TIME_HARM'] as const) : []),
      ...(recurs ? (['RECURRENCE'] as const) : []),
    ],
    childIds: child_ids,
  };
};
