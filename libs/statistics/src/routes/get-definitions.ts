import { Allow } from '@center/access';
import { Reads } from '@center/web';
import { Controller, Get } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { CURRENT_DEFINITION, DEFINITIONS, INDICATORS } from '../definitions/definitions';
import type { Indicator } from '../definitions/indicator';
import { FIGURE_READERS } from '../readers';

export class WordsAnswer {
  zh!: string;
  en!: string;
}

export class IndicatorAnswer {
  @ApiProperty({ type: 'string', enum: INDICATORS })
  name!: string;

  zh!: string;
  en!: string;

  @ApiProperty({ type: 'string', example: '条' })
  unit!: string;

  @ApiProperty({ type: 'string', enum: ['FACTS', 'PEOPLE', 'SHARE'] })
  counting!: string;

  meaning!: WordsAnswer;
  agency!: WordsAnswer;
}

/** Puts into words what an indicator is, without where its facts are kept. */
export const indicatorAnswer = ({ facts: _facts, ...words }: Indicator): IndicatorAnswer => words;

export class DefinitionAnswer {
  @ApiProperty({ type: 'integer', example: 1 })
  version!: number;

  indicators!: IndicatorAnswer[];
}

export class DefinitionsAnswer {
  @ApiProperty({ type: 'integer', example: 1 })
  current!: number;

  items!: DefinitionAnswer[];
}

@Controller('v1/statistics')
export class GetDefinitionsRoute {
  @Get('definitions')
  @Allow(...FIGURE_READERS)
  @Reads({
    name: 'getDefinitions',
    zh: '统计口径，各版本',
    en: 'What each figure means, every version',
    tag: '统计 Statistics',
    answer: DefinitionsAnswer,
  })
  getDefinitions(): DefinitionsAnswer {
    const items = DEFINITIONS.map(({ version, indicators }) => ({
      version,
      indicators: indicators.map(indicatorAnswer),
    }));
    return { current: CURRENT_DEFINITION.version, items };
  }
}
