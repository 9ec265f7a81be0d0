import { Allow, Caller } from '@center/access';
import {
  type AreaCode,
  type Clock,
  contains,
  endOfShanghaiDate,
  type LocatedSealed,
  type Officer,
  shanghaiDate,
} from '@center/kernel';
import { Projections } from '@center/projections';
import { Vault } from '@center/vault';
import { caughtUp, IsAreaCode, IsCalendarDate, Operation, type OperationFacts, PageRequest, Reads } from '@center/web';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { Agencies } from '../agencies';
import { mayReadRoster, ROSTER_READERS, seesWholeRoster } from '../domain/management';
import { HOST_CLOCK } from '../host-clock';
import { RosterQuery } from '../views/roster/roster.query';
import { roster } from '../views/roster/roster.view';
import { RosterPage } from './roster.answers';

export class RosterRequest extends PageRequest {
  @IsCalendarDate({
    optional: true,
    description: '日期（上海），以当日终了为准，缺省为今天 · the end of this day; today by default',
  })
  on?: string;

  @IsAreaCode({
    optional: true,
    description:
      '县、镇街或村居，缺省为可见的全部 · a county, township or village; by default all that the caller sees',
  })
  area?: AreaCode;
}

/** Who serves where, with decrypted names: for the center, and for a township of what is in it. */
@Controller('v1/roster')
export class RosterRoute {
  constructor(
    private readonly query: RosterQuery,
    private readonly agencies: Agencies,
    private readonly vault: Vault,
    private readonly projections: Projections,
    @Inject(HOST_CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow(...ROSTER_READERS)
  @Reads({
    zh: '某日的任职名册：谁在何处任何职；无儿童主任的村居、无工作站的镇街、三十日内届满的任职',
    en: 'The roster of a day: who serves where, villages without a director, townships without a station, appointments that end within 30 days',
    tag: '工作人员 Officers',
    answer: RosterPage,
    view: true,
  })
  async readRoster(
    @Caller() by: Officer,
    @Query() { on = shanghaiDate(this.clock.now()), area: asked, limit, cursor }: RosterRequest,
    @Operation() { readAfter }: OperationFacts,
  ): Promise<RosterPage> {
    await caughtUp(this.projections, roster, readAfter);
    const area = await this.within(by, asked);
    if (area === undefined) return { ...NOTHING, on };
    const filter = { area, moment: endOfShanghaiDate(on) };
    const { items, nextCursor } = await this.query.page(filter, { limit, ...(cursor !== undefined && { cursor }) });
    const [endingSoon, villagesWithoutDirector, townshipsWithoutStation] = await Promise.all([
      this.query.endingSoon(filter),
      this.query.villagesWithoutDirector(filter),
      this.query.townshipsWithoutStation(filter),
    ]);
    return {
      on,
      items: await this.named(items),
      nextCursor,
      villagesWithoutDirector,
      townshipsWithoutStation,
      endingSoon: await this.named(endingSoon),
    };
  }

  /** The part of the area that the caller sees; `undefined` if they see nothing of it. */
  private async within(by: Officer, asked: AreaCode | undefined): Promise<AreaCode | undefined> {
    if (!mayReadRoster(by)) return undefined;
    const own = seesWholeRoster(by) ? (await this.agencies.center()).areaCode : by.areaCode;
    if (asked === undefined || contains(asked, own)) return own;
    return contains(own, asked) ? asked : undefined;
  }

  private async named<Row extends { readonly name: LocatedSealed }>(rows: readonly Row[]) {
    const names = await this.vault.open(rows.map(({ name }) => name));
    return rows.map((row, nth) => ({ ...row, name: names[nth] ?? null }));
  }
}

const NOTHING = {
  items: [],
  nextCursor: null,
  villagesWithoutDirector: [],
  townshipsWithoutStation: [],
  endingSoon: [],
};
