import { Batcher } from '@center/event-store';
import type { CaseId, ChildId, EventId, PersonId } from '@center/kernel';
import { Projections, ViewReader, ViewsUnavailable } from '@center/projections';
import { Vault } from '@center/vault';
import { Injectable } from '@nestjs/common';
import { type CaseStatus, DUPLICATE_REASONS, type DuplicateReason } from '../../domain/codes';
import { Duplicates, type Suggestion } from '../../ports/duplicates';
import { duplicatesView } from './duplicates.view';
import { DUPLICATE_RULES, REPEATS } from './rules';

/** How long a registration waits for suggestions before it returns without them. */
const PATIENCE_MS = 1_000;

/** The most cases whose suggestions are read with one query. */
const MOST = 16;

const { scores, nearbyDays, most, lookedAt } = DUPLICATE_RULES;

/** The days around a discovery in which another one is near. */
const SPAN = `interval '${nearbyDays} days'`;

const NEAR = `other.area = mine.area AND other.harms && mine.harms
  AND other.discovered_at BETWEEN mine.discovered_at - ${SPAN} AND mine.discovered_at + ${SPAN}`;

const NAMING = (person: string): string => `
  SELECT case_id FROM likeness_person AS other
   WHERE other.person_id = ${person} AND other.child_id IS NOT NULL AND other.is_current AND other.case_id <> mine.case_id
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

/** What two facts of each kind have in common, of children that share several of them. */
const REASON_OF_CHILD = `
  CASE WHEN bool_or(pair.kind = 'ID_NUMBER') THEN 'SAME_NUMBER'
       WHEN bool_or(pair.kind = 'NAME_YEAR') AND bool_or(pair.kind = 'NAME_DAY') THEN 'NAME_BIRTH'
       WHEN bool_or(pair.kind IN ('NAME_YEAR', 'NAME_DAY')) THEN 'NAME_NEAR_BIRTH'
       ELSE 'SOUND_BIRTH' END`;

const SCORES = Object.entries(scores)
  .map(([reason, score]) => `('${reason}', ${score})`)
  .join(', ');

// $1: the cases; $2, $3: pairs of their persons and persons with the same name, birth date and township; $4 to $7: what
// resembles the facts that count now: subject, kind, and the subject and event of the other. The frequent rows of cases that
// are only near have no score and no other columns that are the same for all of them.
const SUGGEST = `
SELECT nth::int, found.case_id, found.status, found.merged_into, found.score::float8, found.child_ids, found.reasons,
       found.near, found.recurs
FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (case_id, nth) JOIN likeness AS mine USING (case_id)
CROSS JOIN LATERAL (
  WITH child AS (
    SELECT DISTINCT child_id, person_id FROM likeness_person AS named
     WHERE named.case_id = mine.case_id AND child_id IS NOT NULL AND is_current
  ),
  pair AS (
    SELECT * FROM unnest($4::uuid[], $5::text[], $6::uuid[], $7::uuid[]) AS pair (subject_id, kind, like_id, like_event)
  ),
  matched AS (
    SELECT other.case_id, child_id, 'IDENTITY' AS reason
      FROM child CROSS JOIN LATERAL (${NAMING('child.person_id')}) AS other
    UNION ALL
    SELECT other.case_id, child_id, 'NAME_BIRTH_TOWNSHIP'
      FROM child JOIN unnest($2::uuid[], $3::uuid[]) AS same (person_id, like_id) USING (person_id)
      CROSS JOIN LATERAL (${NAMING('same.like_id')}) AS other
    UNION ALL
    SELECT other.case_id, child.child_id, ${REASON_OF_CHILD}
      FROM pair JOIN child ON child.person_id = pair.subject_id
      JOIN likeness_person AS other ON other.person_id = pair.like_id AND other.event_id = pair.like_event
     WHERE other.child_id IS NOT NULL AND other.case_id <> mine.case_id
     GROUP BY other.case_id, child.child_id, other.child_id
    UNION ALL
    SELECT other.case_id, NULL, 'SAME_REPORTER'
      FROM pair JOIN likeness_person AS reporter ON reporter.case_id = mine.case_id AND reporter.person_id = pair.subject_id
      JOIN likeness_person AS other ON other.person_id = pair.like_id AND other.event_id = pair.like_event
     WHERE pair.kind = 'REPORTER_PHONE' AND other.case_id <> mine.case_id
    UNION ALL
    SELECT other.case_id, NULL, 'SAME_SOURCE_REF'
      FROM pair JOIN likeness AS other ON other.case_id = pair.like_id AND other.ref_event = pair.like_event
     WHERE pair.kind = 'SOURCE_REF' AND pair.subject_id = mine.case_id AND other.source = mine.source
       AND other.case_id <> mine.case_id
  ),
  alike AS (
    SELECT case_id, max(score) AS score, array_agg(DISTINCT reason) AS reasons,
           array_agg(DISTINCT child_id ORDER BY child_id) FILTER (WHERE child_id IS NOT NULL) AS child_ids
      FROM matched JOIN (VALUES ${SCORES}) AS scored (reason, score) USING (reason) GROUP BY case_id
  )
  (SELECT other.case_id, other.status, other.merged_into, other.position, score, child_ids, reasons, (${NEAR}) IS TRUE AS near,
          child_ids IS NOT NULL AND ((${REPEATS('mine', 'other')}) IS TRUE OR (${REPEATS('other', 'mine')}) IS TRUE) AS recurs
     FROM alike JOIN likeness AS other USING (case_id) ORDER BY score DESC, other.position DESC LIMIT ${most})
  UNION ALL
  SELECT other.case_id, other.status, other.merged_into, other.position, NULL, NULL, NULL, NULL, NULL
    FROM (${NEWEST_NEAR}) AS other WHERE NOT EXISTS (SELECT FROM alike WHERE alike.case_id = other.case_id)
) AS found
ORDER BY nth, found.score DESC NULLS LAST, found.position DESC`;

// The facts of cases that count now; those of a child of a merged lead are in that lead.
const FACTS = `
SELECT named.person_id AS subject, coalesce(named.event_id, lead.event_id) AS event, named.child_id IS NOT NULL AS is_child
  FROM likeness_person AS named LEFT JOIN likeness_person AS lead
    ON named.event_id IS NULL AND lead.case_id = named.joined_from AND lead.child_id = named.child_id
   AND lead.person_id = named.person_id
 WHERE named.case_id = ANY ($1::uuid[]) AND named.is_current AND (named.child_id IS NOT NULL OR named.event_id IS NOT NULL)
UNION ALL
SELECT case_id, ref_event, false FROM likeness WHERE case_id = ANY ($1::uuid[]) AND ref_event IS NOT NULL`;

interface FactRow {
  readonly subject: PersonId;
  readonly event: EventId | null;
  readonly is_child: boolean;
}

interface Row {
  /** the place of the requested case among those of the statement, from 1 */
  readonly nth: number;
  readonly case_id: CaseId;
  readonly status: CaseStatus;
  readonly merged_into: CaseId | null;
  /** `null` for a case that is only near */
  readonly score: number | null;
  readonly child_ids: readonly ChildId[] | null;
  readonly reasons: readonly DuplicateReason[] | null;
  readonly near: boolean | null;
  readonly recurs: boolean | null;
}

/** Suggests duplicates from the view and from the vault's tokens. */
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
    const facts = await this.views.query<FactRow>(FACTS, [asked], 'facts-of-cases');
    const children = new Set(facts.flatMap(({ subject, is_child }) => (is_child ? subject : [])));
    const known = facts.flatMap(({ subject, event }) => (event ? { subject, event } : []));
    const [same, likes] = await Promise.all([this.vault.alike([...children]), this.vault.resembling(known)]);
    const values = [
      ...[asked, same.map(([one]) => one), same.map(([, other]) => other)],
      ...[likes.map(({ subject }) => subject), likes.map(({ kind }) => kind)],
      ...[likes.map(({ like }) => like.subject), likes.map(({ like }) => like.event)],
    ];
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

/** Of the reasons that concern a child, the strongest one says it all. */
const CHILD_REASONS: readonly DuplicateReason[] = DUPLICATE_REASONS.filter((reason) =>
  /^(IDENTITY|SAME_NUMBER|NAME_|SOUND_)/.test(reason),
);

const toSuggestion = ({ case_id, status, merged_into, score, reasons, ...row }: Row): Suggestion => {
  if (score === null || reasons === null) return { caseId: case_id, status, mergedInto: merged_into, ...ONLY_NEAR };
  const ofChild = CHILD_REASONS.find((reason) => reasons.includes(reason));
  return {
    caseId: case_id,
    status,
    mergedInto: merged_into,
    score,
    reasons: DUPLICATE_REASONS.filter(
      (reason) =>
        reason === ofChild ||
        (reasons.includes(reason) && !CHILD_REASONS.includes(reason)) ||
        (reason === 'PLACE_TIME_HARM' && row.near) ||
        (reason === 'RECURRENCE' && row.recurs),
    ),
    childIds: row.child_ids ?? [],
  };
};
