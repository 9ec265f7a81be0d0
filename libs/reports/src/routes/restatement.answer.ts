import type { Officer } from '@center/kernel';
import {
  type Definitions,
  FIGURE_BASES,
  SubjectAnswer,
  documentSubject,
  figureClasses,
  seesOnlyFigures,
  subjectAnswer,
  unitOfFigure,
} from '@center/statistics';
import { ApiProperty } from '@nestjs/swagger';
import type { KeptReport } from '../reports';
import type { EventPlace } from '../restating/log-places';
import { countedIn, type Restated, type Restatement } from '../restating/restating';

const uuid = { type: 'string', format: 'uuid' } as const;
const day = { type: 'string', format: 'date', nullable: true, example: '2024-08-06' } as const;
const place = { type: 'string', pattern: '^\\d+$', example: '4711' } as const;
const moment = { type: 'string', format: 'date-time', nullable: true } as const;
const count = (description: string, example: number) =>
  ({ type: 'number', nullable: true, description, example }) as const;
const keys = (description: string, example: readonly string[]) => ({
  ...({ type: 'array', items: { type: 'string' }, description } as const),
  example: [...example],
});

/** What a cell that is not in a grouped restatement may be, for readers who see only figures. */
const ABSENT = 'unchanged, 0 to 4, or hidden';

/** The response classes of restatements. Their schemas list the indicators and dimensions of the definitions. */
export const restatementClasses = (definitions: Definitions) => {
  const { GroupAnswer } = figureClasses(definitions);

  /** An event that caused a difference. */
  class EventPlaceAnswer {
    @ApiProperty({ type: SubjectAnswer, required: false })
    subject?: SubjectAnswer;

    @ApiProperty(place)
    position!: string;

    @ApiProperty({ type: 'number' })
    revision!: number;

    @ApiProperty({ type: 'string' })
    type!: string;
  }

  documentSubject(EventPlaceAnswer, definitions);

  class RestatedAnswer {
    @ApiProperty({ type: 'string', enum: definitions.indicators })
    indicator!: string;

    @ApiProperty({ type: 'string', description: '量词 · measure word', example: '条' })
    unit!: string;

    @ApiProperty({
      ...{ type: 'string', enum: FIGURE_BASES, required: false },
      description: '人数的计法 · how people are counted',
    })
    basis?: string;

    @ApiProperty({
      ...{ type: 'boolean', enum: [true], required: false },
      description: '含概数 · holds an approximate number',
    })
    approximate?: true;

    @ApiProperty({ type: GroupAnswer })
    group!: InstanceType<typeof GroupAnswer>;

    @ApiProperty(count('发布值 · published value', 12))
    published!: number | null;

    @ApiProperty(count('现值 · current value', 13))
    now!: number | null;

    @ApiProperty(count('现值减发布值 · current minus published', 1))
    difference!: number | null;

    @ApiProperty({
      type: 'boolean',
      enum: [true],
      required: false,
      description: '隐去，是否有变不告知 · suppressed, whether it differs or not',
    })
    suppressed?: true;

    @ApiProperty(keys('新计入的单位 · units counted now but not before', ['0190163d-8694-7398-9f3c-1f6f4d2a6b10']))
    added!: string[];

    @ApiProperty(keys('不再计入的单位 · units counted before but not now', []))
    removed!: string[];

    @ApiProperty(keys('比率：分子有变的单位 · for a share: units that entered or left the numerator', []))
    turned!: string[];

    @ApiProperty({ type: [EventPlaceAnswer], description: '致变的事件 · events that caused the change' })
    events!: EventPlaceAnswer[];

    @ApiProperty({ type: 'boolean', enum: [true], required: false, description: '未列全 · the list is truncated' })
    truncated?: true;
  }

  class RestatementAnswer {
    @ApiProperty(uuid)
    reportId!: string;

    @ApiProperty({ ...place, description: '现在所依据的位置 · position of the current figures' })
    position!: string;

    @ApiProperty(moment)
    asOf!: string | null;

    @ApiProperty({ ...place, description: '发布时所依据的位置 · position of the published figures' })
    publishedPosition!: string;

    @ApiProperty(moment)
    publishedAsOf!: string | null;

    @ApiProperty(day)
    from!: string | null;

    @ApiProperty(day)
    to!: string | null;

    @ApiProperty({ type: 'integer', example: 1 })
    definition!: number;

    @ApiProperty({ type: 'array', items: { type: 'string', enum: definitions.dimensions } })
    groupBy!: string[];

    @ApiProperty({ type: [RestatedAnswer] })
    items!: RestatedAnswer[];

    @ApiProperty({
      ...{ type: 'string', enum: [ABSENT], required: false },
      description:
        '只能看数字者的分组结果：未列出的格未变、为 0 至 4，或隐去 · in grouped results for readers who see only figures: a cell that is not listed is unchanged, 0 to 4, or hidden',
    })
    absent?: typeof ABSENT;
  }

  return { RestatementAnswer };
};

type Classes = ReturnType<typeof restatementClasses>;
export type RestatementBody = InstanceType<Classes['RestatementAnswer']>;

const eventAnswer = ({ subject, ...event }: EventPlace, definitions: Definitions) => ({
  ...(subject && subjectAnswer(subject, definitions)),
  ...event,
});

const restatedAnswer = (
  { published, now, difference, added, removed, turned, events, truncated }: Restated,
  definitions: Definitions,
) => {
  const suppressed = published.suppressed || now.suppressed;
  const { quantities } = countedIn({ published, now });
  return {
    indicator: now.indicator.name,
    unit: unitOfFigure({ indicator: now.indicator, quantities }),
    ...(quantities?.basis && { basis: quantities.basis }),
    ...(quantities?.approximate && { approximate: true as const }),
    group: now.group,
    published: suppressed ? null : published.value,
    now: suppressed ? null : now.value,
    difference,
    ...(suppressed && { suppressed: true as const }),
    ...{ added: [...added], removed: [...removed], turned: [...turned] },
    events: events.map((event) => eventAnswer(event, definitions)),
    ...(truncated && { truncated: true as const }),
  };
};

/** Maps a restatement to its response. */
export const restatementAnswer = (
  { report }: KeptReport,
  { position, asOf, items }: Restatement,
  definitions: Definitions,
  by: Officer,
): RestatementBody => ({
  reportId: report.reportId,
  position: position.toString(),
  asOf,
  publishedPosition: report.position,
  publishedAsOf: report.asOf,
  from: report.from ?? null,
  to: report.to ?? null,
  definition: report.definition,
  groupBy: [...report.groupBy],
  items: items.map((item) => restatedAnswer(item, definitions)),
  ...(report.groupBy.length > 0 && seesOnlyFigures(by) && { absent: ABSENT }),
});
