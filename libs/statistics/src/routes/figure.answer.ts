import { ApiProperty, type ApiPropertyOptions, ApiSchema } from '@nestjs/swagger';
import type { Definitions } from '../definitions/definitions';
import { type Form, formOf, FORMS, type Indicator } from '../definitions/indicator';
import { FIGURE_BASES } from '../facts/quantities';
import { unitOfFigure } from '../figures';
import type { ComparedFigure } from '../statistics';

export class WordsAnswer {
  zh!: string;
  en!: string;
}

export class DimensionAnswer extends WordsAnswer {
  @ApiProperty({ type: 'string', description: '用于 groupBy · as in groupBy', example: 'area' })
  name!: string;
}

/** Documents properties that depend on the definitions. */
export const documentProperties = (
  of: new () => object,
  names: readonly string[],
  options: (name: string) => ApiPropertyOptions,
): void => {
  for (const name of names) ApiProperty(options(name))(of.prototype as object, name);
};

/** The response classes whose schemas list the indicators and dimensions of the definitions. */
export const figureClasses = ({ versions, indicators, dimensions }: Definitions) => {
  const beside = [
    ...new Set(versions.flatMap((one) => one.indicators.flatMap(({ mean }) => Object.keys(mean?.beside ?? {})))),
  ];
  const allHaveAgencies = versions.every((version) => version.indicators.every(({ agency }) => agency));

  @ApiSchema({ description: '所问各维度的值，不详为 null · a value for each requested dimension, null if unknown' })
  class GroupAnswer {}
  documentProperties(GroupAnswer, dimensions, () => ({ type: 'string', nullable: true, required: false }));

  class FigureAnswer {
    @ApiProperty({ type: 'string', enum: indicators })
    indicator!: string;

    @ApiProperty({ type: 'string', description: '量词 · measure word', example: '条' })
    unit!: string;

    @ApiProperty({ type: 'string', enum: FORMS, description: 'STOCK：期末数 · counted at the end of the period' })
    form!: Form;

    @ApiProperty({
      ...{ type: 'string', enum: FIGURE_BASES, required: false },
      description: '人数如何计：人次，或不同的人 · how people are counted: attendances, or distinct people',
    })
    basis?: string;

    @ApiProperty({
      type: 'boolean',
      enum: [true],
      required: false,
      description: '含概数 · holds an approximate number',
    })
    approximate?: true;

    @ApiProperty({ type: GroupAnswer })
    group!: GroupAnswer;

    @ApiProperty({ type: 'number', nullable: true, description: '小于 5 的隐去为 null · null when suppressed' })
    value!: number | null;

    @ApiProperty({ type: 'number', required: false, description: '比率：分子 · for a share: the numerator' })
    numerator?: number;

    @ApiProperty({ type: 'number', required: false, description: '比率：分母 · for a share: the denominator' })
    denominator?: number;

    @ApiProperty({ type: 'number', required: false, description: '平均值：所计件数 · for a mean: the number counted' })
    count?: number;

    @ApiProperty({ type: 'number', required: false, description: '平均值：中位数 · for a mean: the median' })
    median?: number;

    @ApiProperty({ type: 'boolean', enum: [true], required: false, description: '小数隐去 · suppressed' })
    suppressed?: true;

    @ApiProperty({ type: 'number', nullable: true, required: false, description: '去年同期 · same period last year' })
    previous?: number | null;

    @ApiProperty({ type: 'boolean', enum: [true], required: false, description: '去年同期隐去 · suppressed' })
    previousSuppressed?: true;

    @ApiProperty({
      type: 'number',
      nullable: true,
      required: false,
      description: '同比 · (now - previous) / previous',
    })
    change?: number | null;
  }

  class IndicatorAnswer extends WordsAnswer {
    @ApiProperty({ type: 'string', enum: indicators })
    name!: string;

    @ApiProperty({ type: 'string', example: '条' })
    unit!: string;

    @ApiProperty({ type: 'string', enum: ['FACTS', 'PEOPLE', 'SHARE', 'MEAN', 'QUANTITY'] })
    counting!: string;

    @ApiProperty({ type: 'string', enum: FORMS, description: 'STOCK：期末数 · counted at the end of the period' })
    form!: Form;

    @ApiProperty({ type: 'boolean', description: '涉及个人，小数隐去 · about people: small figures are suppressed' })
    aboutPeople!: boolean;

    @ApiProperty({ type: WordsAnswer })
    meaning!: WordsAnswer;

    @ApiProperty({ type: WordsAnswer, required: allHaveAgencies })
    agency?: WordsAnswer;

    @ApiProperty({ type: [DimensionAnswer], description: '可用的分组维度 · available dimensions' })
    dimensions!: DimensionAnswer[];
  }

  documentProperties(FigureAnswer, beside, () => ({
    ...{ type: 'number', required: false, description: '平均值：另一平均数 · for a mean: another mean' },
  }));

  return { GroupAnswer, FigureAnswer, IndicatorAnswer };
};

type Classes = ReturnType<typeof figureClasses>;
export type FigureAnswer = InstanceType<Classes['FigureAnswer']>;
export type IndicatorAnswer = InstanceType<Classes['IndicatorAnswer']>;

const wordsOf = ({
  name,
  zh,
  en,
  unit,
  counting,
  timing,
  aboutPeople = true,
  meaning,
  agency,
}: Omit<Indicator, 'dimensions'>) => ({
  ...{ name, zh, en, unit, counting, form: formOf({ timing }), aboutPeople, meaning },
  ...(agency && { agency }),
});

/** Maps a figure to its response. */
export const figureAnswer = ({ now, previous, change }: ComparedFigure): FigureAnswer => ({
  indicator: now.indicator.name,
  unit: unitOfFigure(now),
  form: formOf(now.indicator),
  ...(now.quantities?.basis && { basis: now.quantities.basis }),
  ...(now.quantities?.approximate && { approximate: true as const }),
  group: now.group,
  value: now.value,
  ...(now.parts && { numerator: now.parts.met, denominator: now.parts.all }),
  ...(now.mean && { count: now.mean.count, median: now.mean.median, ...now.mean.beside }),
  ...(now.suppressed && { suppressed: true as const }),
  ...(previous && { previous: previous.value, change: change ?? null }),
  ...(previous?.suppressed && { previousSuppressed: true as const }),
});

/** Maps an indicator to its response, without how its facts are selected. */
export const indicatorAnswer = ({ dimensions, ...indicator }: Indicator): IndicatorAnswer => ({
  ...wordsOf(indicator),
  dimensions: dimensions.map(({ name, zh, en }) => ({ name, zh, en })),
});
