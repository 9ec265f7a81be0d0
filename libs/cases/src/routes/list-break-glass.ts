import { Allow } from '@center/access';
import { EventStore } from '@center/event-store';
import type { Role } from '@center/kernel';
import { Projections } from '@center/projections';
import { AccessLog, type BudgetRefusal, type FinishedImportRecord } from '@center/vault';
import { IsQueryFlag, PageRequest, Reads, caughtUp, decodeCursor, encodeCursor, pageOf } from '@center/web';
import { Controller, Get, Query } from '@nestjs/common';
import { BreakGlassReviewAnswer } from '../disclosure/access.answer';
import type { BreakGlassReason } from '../domain/codes';
import { Numbers } from '../ports/numbers';
import { type BreakGlassEntry, BreakGlassQuery } from '../views/break-glass/break-glass.query';
import { breakGlassView } from '../views/break-glass/break-glass.view';

export class ListBreakGlassRequest extends PageRequest {
  @IsQueryFlag({
    optional: true,
    description:
      '是否已复核；超额查看和办结个案导入无须复核，只在 reviewed=true 时不列 · reviewed or not; spent budgets and imports need no review',
  })
  reviewed?: boolean;
}

class ListedReviewAnswer implements Pick<BreakGlassReviewAnswer, 'by' | 'at' | 'finding'> {
  by!: string;
  at!: string;
  finding!: BreakGlassReviewAnswer['finding'];
}

/** A line of the leader's list: a break-glass, an officer whose budget of unmaskings is spent, or an import of finished cases. */
export class ListedBreakGlassAnswer {
  kind!: 'BREAK_GLASS' | 'BUDGET_SPENT' | 'FINISHED_IMPORT';
  /** `null` for other kinds */
  breakGlassId!: string | null;
  /** `null` for an import */
  caseId!: string | null;
  caseNumber!: string | null;
  officerId!: string;
  agencyId!: string;
  role!: Role;
  at!: string;
  reason!: BreakGlassReason | null;
  /** the end of the access */
  until!: string | null;
  review!: ListedReviewAnswer | null;
  /** of an import of finished cases: how many it registered; `null` for other kinds, and while it runs or was interrupted */
  count!: number | null;
}

export class ListedBreakGlassesAnswer {
  items!: ListedBreakGlassAnswer[];
  nextCursor!: string | null;
}

type Line = ListedBreakGlassAnswer & { readonly id: string };

const ofBreakGlass = (entry: BreakGlassEntry): Line => ({
  id: entry.break_glass_id,
  kind: 'BREAK_GLASS',
  breakGlassId: entry.break_glass_id,
  caseId: entry.case_id,
  caseNumber: null,
  officerId: entry.officer_id,
  agencyId: entry.agency_id,
  role: entry.role,
  at: entry.opened_at.toISOString(),
  reason: entry.reason,
  until: entry.until.toISOString(),
  review: entry.reviewed_at && {
    by: entry.reviewed_by!,
    at: entry.reviewed_at.toISOString(),
    finding: entry.finding!,
  },
  count: null,
});

const ofRefusal = ({ id, caseId, officerId, agencyId, role, at }: BudgetRefusal): Line => ({
  ...{ id, kind: 'BUDGET_SPENT', breakGlassId: null, caseId, caseNumber: null },
  ...{ officerId, agencyId, role, at, reason: null, until: null, review: null, count: null },
});

const ofImport = ({ id, officerId, agencyId, role, at, count }: FinishedImportRecord): Line => ({
  ...{ id, kind: 'FINISHED_IMPORT', breakGlassId: null, caseId: null, caseNumber: null },
  ...{ officerId, agencyId, role, at, reason: null, until: null, review: null, count },
});

const newestFirst = (one: Line, other: Line): number => {
  const [a, b] = [`${one.at} ${one.id}`, `${other.at} ${other.id}`];
  return a < b ? 1 : -1;
};

@Controller('v1/break-glass')
export class ListBreakGlassRoute {
  constructor(
    private readonly openings: BreakGlassQuery,
    private readonly log: AccessLog,
    private readonly numbers: Numbers,
    private readonly projections: Projections,
    private readonly store: EventStore,
  ) {}

  @Get()
  @Allow('CENTER_LEADER', 'AUDITOR')
  @Reads({
    name: 'listBreakGlass',
    zh: '应急查看、超额查看与办结个案导入清单',
    en: 'List openings by break-glass, spent budgets of unmaskings and imports of finished cases, newest first',
    tag: '个案 Cases',
    view: true,
    answer: ListedBreakGlassesAnswer,
  })
  async listBreakGlass(@Query() { reviewed, limit, cursor }: ListBreakGlassRequest): Promise<ListedBreakGlassesAnswer> {
    const after = decodeCursor(cursor, 'instant', 'uuid');
    const { position } = await this.store.head();
    await caughtUp(this.projections, breakGlassView, position); // listed at once: the answer has everything in the log
    const page = { limit: limit + 1, after };
    const [opened, refused, imported] = await Promise.all([
      this.openings.list({ ...page, ...(reviewed !== undefined && { reviewed }) }),
      reviewed ? [] : this.log.budgetRefusals(page),
      reviewed ? [] : this.log.finishedImports(page),
    ]);
    const all = [...opened.map(ofBreakGlass), ...refused.map(ofRefusal), ...imported.map(ofImport)];
    const lines = all.sort(newestFirst).slice(0, limit + 1);
    const { items, nextCursor } = pageOf(lines, limit, ({ at, id }) => encodeCursor(at, id));
    const numbers = await this.numbers.of(items.flatMap(({ caseId }) => caseId ?? []));
    return {
      items: items.map(({ id: _, ...line }) => ({ ...line, caseNumber: numbers.get(line.caseId ?? '') ?? null })),
      nextCursor,
    };
  }
}
