import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { Definitions } from '../definitions/definitions';
import { canGroup } from '../definitions/indicator';
import { documentProperties } from './figure.answer';
import { SubjectAnswer, documentSubject } from './subject.answer';

/** The response classes of opened figures. Their schemas list the dimensions of the definitions. */
export const factClasses = (definitions: Definitions) => {
  const { indicators } = definitions.current;

  class FactEventAnswer {
    @ApiProperty({ type: SubjectAnswer })
    subject!: SubjectAnswer;

    @ApiProperty({ type: 'string', pattern: '^\\d+$', example: '4711' })
    position!: string;

    @ApiProperty({ type: 'number' })
    revision!: number;

    @ApiProperty({ type: 'string' })
    type!: string;
  }
  documentSubject(FactEventAnswer, definitions);

  @ApiSchema({ description: '指标各维度的值 · the values in each dimension of the indicator' })
  class FactGroupAnswer {}
  documentProperties(FactGroupAnswer, definitions.dimensions, (name) => ({
    ...{ type: 'array', items: { type: 'string' } },
    required: indicators.every((indicator) => canGroup(indicator, [name])),
  }));

  class FactAnswer {
    @ApiProperty({
      type: 'string',
      description: '计一次的单位；人为化名 · the unit counted once; a pseudonym for a person',
    })
    key!: string;

    @ApiProperty({ type: SubjectAnswer })
    subject!: SubjectAnswer;

    @ApiProperty({ type: 'string', format: 'date-time' })
    at!: string;

    @ApiProperty({
      type: 'boolean',
      required: false,
      description: '比率：是否计入分子 · for a share: whether it counts in the numerator',
    })
    met?: boolean;

    @ApiProperty({ type: 'boolean', required: false, description: '同 met · same as met' })
    counted?: boolean;

    @ApiProperty({
      ...{ type: 'integer', required: false },
      description: '数量之和或人数：计入多少 · for sums and numbers of people: what it adds',
    })
    quantity?: number;

    @ApiProperty({ type: FactGroupAnswer })
    group!: FactGroupAnswer;

    @ApiProperty({ type: [FactEventAnswer] })
    events!: FactEventAnswer[];
  }
  documentSubject(FactAnswer, definitions);

  class FactsAnswer {
    @ApiProperty({ type: 'string', pattern: '^\\d+$', example: '4711' })
    position!: string;

    @ApiProperty({ type: [FactAnswer] })
    items!: FactAnswer[];

    @ApiProperty({ type: 'string', nullable: true })
    nextCursor!: string | null;
  }

  return { FactsAnswer };
};
