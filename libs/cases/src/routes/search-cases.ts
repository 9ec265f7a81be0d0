import { Allow, Caller } from '@center/access';
import { CLOCK } from '@center/event-store';
import type { CaseId, Clock, Officer } from '@center/kernel';
import { Projections } from '@center/projections';
import { AccessLog, type Criterion } from '@center/vault';
import {
  Command,
  IsText,
  IsWholeNumber,
  IsWord,
  NotRemembered,
  Operation,
  type OperationFacts,
  Problem,
  invalidRequest,
  caughtUp,
} from '@center/web';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { cursorInBody } from '../cursor-in-body';
import { Cases } from '../cases';
import { SHORT } from '../intake/child.request';
import { mayFindBy, mayFindOwnBy } from '../disclosure/search-criteria';
import { CASE_READERS, PLAIN_READERS } from '../domain/visibility';
import { Openings } from '../openings';
import { Numbers } from '../ports/numbers';
import { duplicatesView } from '../views/duplicates/duplicates.view';
import { SearchQuery } from '../views/duplicates/search.query';
import { numbersView } from '../views/numbers/numbers.view';
import { type FoundCases, type RegisterEntry, RegisterQuery } from '../views/register/register.query';
import { registerView } from '../views/register/register.view';
import { ListedCasesAnswer, listed } from './listed-case';

/**
 * The search criteria. At least one is required; all given must match. Matching is exact after normalizing the
 * spelling.
 */
export class SearchCasesRequest {
  @IsText({
    optional: true,
    max: SHORT,
    description: '线索编号 · case number',
    example: 'XS-370682-2026-000038',
  })
  caseNumber?: string;

  @IsText({ optional: true, max: SHORT, description: '来源单号 · reference number at the source' })
  sourceRef?: string;

  @IsText({ optional: true, max: SHORT, description: '未成年人姓名 · name of a child' })
  childName?: string;

  @IsText({ optional: true, max: SHORT, description: '监护人姓名 · name of a guardian' })
  guardianName?: string;

  @IsText({ optional: true, max: SHORT, description: '疑似侵害人姓名 · name of an alleged perpetrator' })
  perpetratorName?: string;

  @IsText({
    optional: true,
    max: SHORT,
    description: '未成年人证件号码，不论种类 · number of a child’s identity document, of any kind',
  })
  idNumber?: string;

  @IsText({
    optional: true,
    max: SHORT,
    description:
      '监护人电话；值班调度员也可查报告人电话 · telephone of a guardian; for the dispatcher also of a reporter',
  })
  phone?: string;

  @IsWholeNumber({ min: 1, max: 200, optional: true, description: '每页条数 · items per page', example: 50 })
  limit: number = 50;

  @IsWord(/^[A-Za-z0-9_-]{1,1024}$/, {
    optional: true,
    description: '上一页的 nextCursor · nextCursor of the previous page',
  })
  cursor?: string;
}

/** Returns the sealed facts to search by, each with its JSON pointer in the body. */
const factsOf = (by: Officer, body: SearchCasesRequest) => {
  const { sourceRef, childName, guardianName, perpetratorName, idNumber, phone } = body;
  const fact = (pointer: string, plain: string | undefined, ...of: Criterion['kinds']) => {
    const kinds = of.filter((kind) => mayFindBy(by, kind));
    const isHiddenInOwn = !kinds.some((kind) => mayFindOwnBy(by, kind));
    return plain === undefined ? [] : [{ pointer, criterion: { kinds, plain, isHiddenInOwn } }];
  };
  return [
    ...fact('/sourceRef', sourceRef, 'SOURCE_REF'),
    ...fact('/childName', childName, 'CHILD_NAME'),
    ...fact('/guardianName', guardianName, 'GUARDIAN_NAME'),
    ...fact('/perpetratorName', perpetratorName, 'PERPETRATOR_NAME'),
    ...fact('/idNumber', idNumber, 'ID_NUMBER'),
    ...fact('/phone', phone, 'GUARDIAN_PHONE', 'REPORTER_PHONE'),
  ];
};

@Controller('v1/cases')
export class SearchCasesRoute {
  constructor(
    private readonly search: SearchQuery,
    private readonly register: RegisterQuery,
    private readonly numbers: Numbers,
    private readonly cases: Cases,
    private readonly openings: Openings,
    private readonly log: AccessLog,
    private readonly projections: Projections,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('search')
  @Allow(...CASE_READERS)
  @NotRemembered()
  @Command({
    name: 'searchCases',
    zh: '精确查找个案（先记录后查找，不解密）',
    en: 'Search cases by exact facts; the search is logged first and nothing is decrypted',
    tag: '个案 Cases',
    view: true,
    answer: ListedCasesAnswer,
    body: SearchCasesRequest,
    example: { childName: '某某', limit: 20 },
  })
  async searchCases(
    @Caller() by: Officer,
    @Operation() operation: OperationFacts,
    @Body() body: SearchCasesRequest,
  ): Promise<ListedCasesAnswer> {
    const facts = factsOf(by, body);
    if (facts.length === 0 && body.caseNumber === undefined) throw invalidRequest({ pointer: '', code: 'required' });
    if (facts.length > 0 && !PLAIN_READERS.includes(by.role)) throw new Problem('role-not-allowed');
    for (const view of [registerView, duplicatesView, numbersView])
      await caughtUp(this.projections, view, operation.readAfter);
    await this.record(
      by,
      facts.map(({ pointer }) => pointer),
    );
    const found = await this.search.find(by, {
      ...(body.caseNumber !== undefined && { caseNumber: body.caseNumber }),
      facts: facts.map(({ criterion }) => criterion),
    });
    const open = facts.length > 0 ? await this.withoutClosed(by, found) : found;
    const { limit, cursor } = body;
    const page = { sort: '-registeredAt', limit, ...(cursor !== undefined && { cursor }) } as const;
    const now = this.clock.now();
    const { items, nextCursor } = await this.register.list(by, { ...page, found: open }, now).catch(cursorInBody);
    const numbers = await this.numbers.of(items.map(({ case_id }) => case_id));
    const survivors = await this.survivorsOf(by, items);
    return {
      items: items.map((entry) => {
        const mergedInto = survivors.get(entry.case_id);
        const caseNumber = numbers.get(entry.case_id) ?? null;
        return { ...listed(entry, { by, caseNumber, now }), ...(mergedInto && { mergedInto }) };
      }),
      nextCursor,
    };
  }

  /** The cases into which the hits are merged, of those that the officer may see. */
  private async survivorsOf(by: Officer, items: readonly RegisterEntry[]): Promise<ReadonlyMap<string, CaseId>> {
    const merged = items.filter(({ status, full_visibility }) => status === 'MERGED' && full_visibility);
    const pairs = await Promise.all(
      merged.map(async ({ case_id }): Promise<[string, CaseId][]> => {
        const into = (await this.cases.load(case_id as CaseId))?.state.merged?.into;
        return into && (await this.cases.mayRead(by, into)) ? [[case_id, into]] : [];
      }),
    );
    return new Map(pairs.flat());
  }

  /** Finding a case by a text is reading it: a SECRET case is found only by those on its list, or by what they entered. */
  private async withoutClosed(by: Officer, { all, own }: FoundCases): Promise<FoundCases> {
    const foreign = all.filter((caseId) => !own.includes(caseId));
    const secret = await this.register.secretAmong(foreign);
    const closed = new Set<CaseId>();
    for (const caseId of secret) {
      const loaded = await this.cases.load(caseId);
      if (!loaded || (await this.openings.isClosed(by, loaded.state))) closed.add(caseId);
    }
    return { all: all.filter((caseId) => !closed.has(caseId)), own };
  }

  /**
   * A search by sealed facts counts as an access, even without matches. It is logged first, with the kinds of facts but
   * not their values.
   */
  private async record({ officerId, agency, role }: Officer, criteria: readonly string[]): Promise<void> {
    if (criteria.length > 0) await this.log.recordSearch({ officerId, agencyId: agency.id, role, criteria });
  }
}
