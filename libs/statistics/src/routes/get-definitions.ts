import { Allow } from '@center/access';
import { Reads } from '@center/web';
import { Controller, Get } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { Definitions } from '../definitions/definitions';
import { FIGURE_READERS } from '../readers';
import { type IndicatorAnswer as Indicators, figureClasses, indicatorAnswer } from './figure.answer';

/** `GET /v1/statistics/definitions` for these definitions. */
export const getDefinitionsRoute = (definitions: Definitions) => {
  const { IndicatorAnswer } = figureClasses(definitions);

  class DefinitionAnswer {
    @ApiProperty({ type: 'integer', example: 1 })
    version!: number;

    @ApiProperty({ type: [IndicatorAnswer] })
    indicators!: Indicators[];
  }

  class DefinitionsAnswer {
    @ApiProperty({ type: 'integer', example: 1 })
    current!: number;

    @ApiProperty({ type: [DefinitionAnswer] })
    items!: DefinitionAnswer[];
  }

  @Controller('v1/statistics')
  class GetDefinitionsRoute {
    @Get('definitions')
    @Allow(...FIGURE_READERS)
    @Reads({
      name: 'getDefinitions',
      zh: '统计口径，各版本',
      en: 'List all versions of the indicator definitions',
      tag: '统计 Statistics',
      answer: DefinitionsAnswer,
    })
    getDefinitions(): DefinitionsAnswer {
      const items = definitions.versions.map(({ version, indicators }) => ({
        version,
        indicators: indicators.map(indicatorAnswer),
      }));
      return { current: definitions.current.version, items };
    }
  }
  return GetDefinitionsRoute;
};
