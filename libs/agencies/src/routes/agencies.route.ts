import { Allow, ApiKeys, SignedIn } from '@center/access';
import { AGENCY_KINDS, type AgencyId, type AgencyKind, type AreaCode, type Clock } from '@center/kernel';
import { Projections } from '@center/projections';
import {
  IsAreaCode,
  IsOneOf,
  IsQueryFlag,
  Operation,
  type OperationFacts,
  PageRequest,
  PathId,
  Problem,
  Reads,
  caughtUp,
} from '@center/web';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { Agencies } from '../agencies';
import { HOST_CLOCK } from '../host-clock';
import { AgencyDirectoryQuery } from '../views/agency-directory/agency-directory.query';
import { agencyDirectory } from '../views/agency-directory/agency-directory.view';
import { AgencyItem, AgencyPage, ApiKeyList } from './register.answers';

const tag = '单位 Agencies';

export class AgenciesRequest extends PageRequest {
  @IsOneOf(AGENCY_KINDS, { optional: true })
  kind?: AgencyKind;

  @IsAreaCode({ optional: true, description: '该区划及其下级 · this area and its subareas' })
  areaCode?: AreaCode;

  @IsQueryFlag({ optional: true, description: '目前是否存续 · whether it is active' })
  running?: boolean;
}

@Controller('v1/agencies')
export class AgenciesRoute {
  constructor(
    private readonly directory: AgencyDirectoryQuery,
    private readonly agencies: Agencies,
    private readonly apiKeys: ApiKeys,
    private readonly projections: Projections,
    @Inject(HOST_CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @SignedIn()
  @Reads({ zh: '单位名录', en: 'List active and ended agencies', tag, answer: AgencyPage, view: true })
  async listAgencies(@Query() query: AgenciesRequest, @Operation() { readAfter }: OperationFacts): Promise<AgencyPage> {
    await caughtUp(this.projections, agencyDirectory, readAfter);
    return this.directory.page({ ...query, moment: this.clock.now() });
  }

  @Get(':agencyId')
  @SignedIn()
  @Reads({ zh: '单位', en: 'Get an agency', tag, answer: AgencyItem })
  async readAgency(@PathId('agencyId') agencyId: AgencyId): Promise<AgencyItem> {
    const agency = await this.agencies.agency(agencyId);
    if (!agency) throw new Problem('not-found');
    const { id, kind, name, areaCode, parentId = null, from, to = null } = agency;
    return { id, kind, name, areaCode, parentId, from, to };
  }

  @Get(':agencyId/api-keys')
  @Allow('SYS_ADMIN')
  @Reads({ zh: '单位的密钥', en: 'List an agency’s API keys, without secrets', tag, answer: ApiKeyList })
  async listApiKeys(@PathId('agencyId') agencyId: AgencyId): Promise<ApiKeyList> {
    if (!(await this.agencies.agency(agencyId))) throw new Problem('not-found');
    const keys = await this.apiKeys.list(agencyId);
    return {
      items: keys.map(({ agencyId: _, appointmentId: __, ...key }) => key),
    };
  }
}
