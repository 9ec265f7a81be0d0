import { Agencies } from '@center/agencies';
import { figureWords } from '@center/cases';
import { type AgencyId, type Role, parseAreaCode } from '@center/kernel';
import { ReportWords } from '@center/reports';
import { Injectable } from '@nestjs/common';
import { sideContexts } from './side-contexts';

type Words = Readonly<Record<string, string>>;

const VALUES: Readonly<Record<string, Words | undefined>> = Object.assign(
  {},
  figureWords.values,
  ...sideContexts.map(({ words }) => words.values),
) as Readonly<Record<string, Words>>;

const EVENTS: Words = Object.assign({}, figureWords.events, ...sideContexts.map(({ words }) => words.events)) as Words;

/** The Chinese display names of codes, agencies and areas in reports, taken from the contexts of this program. */
@Injectable()
export class CenterWords extends ReportWords {
  constructor(private readonly agencies: Agencies) {
    super();
  }

  override role(role: Role): string {
    return figureWords.roles[role];
  }

  override event(type: string): string {
    return EVENTS[type] ?? type;
  }

  override async values(dimension: string, values: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const named = await Promise.all(values.map(async (value) => [value, await this.nameOf(dimension, value)] as const));
    return new Map(named.flatMap(([value, name]) => (name === undefined ? [] : [[value, name] as const])));
  }

  private async nameOf(dimension: string, value: string): Promise<string | undefined> {
    switch (dimension) {
      case 'agency':
        return (await this.agencies.agency(value as AgencyId))?.name;
      case 'area': {
        const code = parseAreaCode(value);
        return code && (await this.agencies.areaName(code));
      }
      case 'month':
        return undefined;
      default:
        return VALUES[dimension]?.[value];
    }
  }
}
