import { ApiProperty } from '@nestjs/swagger';
import { INDICATORS } from '../definitions/definitions';
import type { Group } from '../definitions/dimensions';
import type { Definition } from '../definitions/indicator';
import type { Moment } from '../moment';
import type { Period } from '../period/period';
import type { ComparedFigure } from '../statistics';

const date = { type: 'string', format: 'date', nullable: true, example: '2024-08-06' } as const;
/** A value for each dimension asked for, `null` where it is not known. */
export class GroupAnswer implements Group {
  agency?: string | null;
  area?: string | null;
  harm?: string | null;
  category?: string | null;
  risk?: string | null;
  source?: string | null;
  month?: string | null;
}

export class FigureAnswer {
  @ApiProperty({ type: 'string', enum: INDICATORS })
  indicator!: string;

  @ApiProperty({ type: 'string', description: '量词 · measure word', example: '条' })
  unit!: string;

  group!: GroupAnswer;

  @ApiProperty({ type: 'number', nullable: true, description: '小于 5 的隐去为 null · null when hidden' })
  value!: number | null;

  /** of a share: the units above the line */
  numerator?: number;

  /** of a share: the units below the line */
  denominator?: number;

  @ApiProperty({ type: 'boolean', enum: [true], required: false, description: '小数隐去 · hidden' })
  suppressed?: true;

  @ApiProperty({ type: 'number', nullable: true, required: false, description: '去年同期 · same period last year' })
  previous?: number | null;

  @ApiProperty({ type: 'boolean', enum: [true], required: false, description: '去年同期隐去 · hidden' })
  previousSuppressed?: true;

  @ApiProperty({ type: 'number', nullable: true, required: false, description: '同比 · (now - previous) / previous' })
  change?: number | null;
}

export class StatisticsAnswer {
  @ApiProperty(date)
  from!: string | null;

  @ApiProperty(date)
  to!: string | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: '所知截至 · known up to' })
  asOf!: string | null;

  @ApiProperty({ type: 'string', pattern: '^\\d+$', example: '4711' })
  position!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  definition!: number;

  items!: FigureAnswer[];
}

interface Framed {
  readonly period: Period;
  readonly moment: Moment;
  readonly definition: Definition;
}

/** Puts one figure into its answer. */
export const figureAnswer = ({ now, previous, change }: ComparedFigure): FigureAnswer => ({
  indicator: now.indicator.name,
  unit: now.indicator.unit,
  group: now.group,
  value: now.value,
  ...(now.parts && { numerator: now.parts.met, denominator: now.parts.all }),
  ...(now.suppressed && { suppressed: true as const }),
  ...(previous && { previous: previous.value, change: change ?? null }),
  ...(previous?.suppressed && { previousSuppressed: true as const }),
});

/** Puts figures into their answer. */
export const answered = (
  figures: readonly ComparedFigure[],
  { period, moment, definition }: Framed,
): StatisticsAnswer => ({
  from: period.from ?? null,
  to: period.to ?? null,
  asOf: moment.asOf,
  position: moment.position.toString(),
  definition: definition.version,
  items: figures.map(figureAnswer),
});
