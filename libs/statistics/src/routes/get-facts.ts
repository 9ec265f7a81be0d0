import { Allow, Caller } from '@center/access';
import type { Officer } from '@center/kernel';
import {
  IsOneOf,
  IsQueryNumber,
  IsWord,
  Operation,
  type OperationFacts,
  Problem,
  Reads,
  invalidRequest,
} from '@center/web';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiParam, ApiProperty } from '@nestjs/swagger';
import { CenterBeginning } from '../center-beginning';
import type { Definitions } from '../definitions/definitions';
import { AGENCY, AREA, MONTH } from '../definitions/dimensions';
import { type Indicator, canGroup, indicatorIn } from '../definitions/indicator';
import type { Cell } from '../facts/known-facts';
import { type OpenedFact, openedFor, OpenedQuery, pageOfFacts, placeIn, subjectsOf } from '../facts/opened.query';
import { HiddenSubjects } from '../hidden-subjects';
import { Moments } from '../moment';
import { FACT_READERS } from '../readers';
import { askedDefinition, askedPeriod } from './asked';
import { factClasses } from './fact.answer';
import { PeriodRequest } from './period.request';
import { subjectAnswer } from './subject.answer';

/** The query value for an unknown dimension value, which responses represent as `null`. */
const NOT_KNOWN = 'none';
const UNKNOWN_VALUES = [NOT_KNOWN, 'null'];
/** The form of the values of dimensions that have no list of codes. */
const FORMS: Readonly<Record<string, string>> = {
  [AGENCY.name]: '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}',
  [AREA.name]: String.raw`\d{6}(?:\d{3}){0,2}`,
  [MONTH.name]: String.raw`\d{4}-(?:0[1-9]|1[0-2])`,
};
const CODE = '[A-Za-z0-9_-]{1,64}';

/** `GET /v1/statistics/:indicator/facts` for these definitions. */
export const getFactsRoute = (definitions: Definitions) => {
  const { FactsAnswer } = factClasses(definitions);

  class FactsRequest extends PeriodRequest {
    @IsQueryNumber({ min: 1, max: 200, optional: true, description: '每页条数 · page size', example: 50 })
    @ApiProperty({ default: 50 })
    limit: number = 50;

    @IsWord(/^[A-Za-z0-9_-]{1,1024}$/, {
      optional: true,
      description: '上一页的 nextCursor · nextCursor of the previous page',
    })
    cursor?: string;
  }
  for (const dimension of definitions.dimensions) {
    const description = `分组值,${NOT_KNOWN} 为不详 · value of the group, ${NOT_KNOWN} if unknown`;
    const codes = definitions.codesOf(dimension);
    const form = [FORMS[dimension] ?? CODE, ...UNKNOWN_VALUES].join('|');
    const options = { optional: true, description };
    const isValue = codes
      ? IsOneOf([...codes, ...UNKNOWN_VALUES], options)
      : IsWord(new RegExp(`^(?:${form})$`), options);
    isValue(FactsRequest.prototype, dimension);
  }

  /** The requested cell. Throws 400 for a dimension that the indicator does not have. */
  const cellOf = (asked: FactsRequest, indicator: Indicator): Cell => {
    const values = asked as unknown as Readonly<Record<string, string | undefined>>;
    const named = definitions.dimensions.filter((dimension) => values[dimension] !== undefined);
    const unavailable = named.filter((dimension) => !canGroup(indicator, [dimension]));
    if (unavailable.length > 0) {
      throw invalidRequest(
        ...unavailable.map((one) => ({ in: 'query' as const, pointer: `/${one}`, code: 'group-not-available' })),
      );
    }
    const valueOf = (dimension: string): string | null => {
      const value = values[dimension]!;
      if (UNKNOWN_VALUES.includes(value)) return null;
      return dimension === AGENCY.name ? value.toLowerCase() : value;
    };
    return Object.fromEntries(named.map((dimension) => [dimension, valueOf(dimension)]));
  };

  const answered = ({ key, subject, at, met, quantity, group, events }: OpenedFact, { counting }: Indicator) => ({
    ...{ key, ...subjectAnswer(subject, definitions), at: at.toISOString() },
    ...(counting === 'SHARE' && { met, counted: met }),
    ...(quantity !== undefined && { quantity }),
    group: Object.fromEntries(Object.entries(group).map(([dimension, values]) => [dimension, [...values]])),
    events: events.map(({ subject: of, ...event }) => ({ ...subjectAnswer(of, definitions), ...event })),
  });

  @Controller('v1/statistics')
  class GetFactsRoute {
    constructor(
      private readonly facts: OpenedQuery,
      private readonly moments: Moments,
      private readonly beginning: CenterBeginning,
      private readonly hidden: HiddenSubjects,
    ) {}

    @Get(':indicator/facts')
    @Allow(...FACT_READERS)
    @ApiParam({ name: 'indicator', schema: { type: 'string', enum: definitions.indicators } })
    @Reads({
      name: 'getFacts',
      zh: '指标明细',
      en: 'List the facts behind a figure',
      tag: '统计 Statistics',
      view: true,
      answer: FactsAnswer,
    })
    async getFacts(
      @Caller() by: Officer,
      @Param('indicator') name: string,
      @Operation() { readAfter }: OperationFacts,
      @Query() asked: FactsRequest,
    ): Promise<InstanceType<typeof FactsAnswer>> {
      const indicator = indicatorIn(askedDefinition(definitions, asked), name);
      if (!indicator) throw new Problem('not-found');
      const cell = cellOf(asked, indicator);
      const view = definitions.viewFor(indicator);
      const place = placeIn(indicator, view.facts, asked.cursor);
      const moment = await this.moments.resolve({ views: [view], asOf: asked.asOf, readAfter });
      const { position, now } = place && place.position <= moment.position ? place : moment;
      const units = await this.facts.units({
        ...{ table: view.facts, indicator, position, now, cell },
        period: await askedPeriod(asked, moment.today, () => this.beginning.day()),
        limit: asked.limit + 1,
        after: place?.after,
      });
      const { items, nextCursor } = pageOfFacts(units, asked.limit, { position, now });
      const hidden = await this.hidden.among(by, subjectsOf(items));
      const seen = items.flatMap((unit) => openedFor(unit, indicator, hidden) ?? []);
      return { position: position.toString(), items: seen.map((fact) => answered(fact, indicator)), nextCursor };
    }
  }
  return GetFactsRoute;
};
