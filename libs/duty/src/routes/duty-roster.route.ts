import { Allow, SignedIn } from '@center/access';
import { CLOCK } from '@center/event-store';
import type { Clock, Instant } from '@center/kernel';
import { Vault } from '@center/vault';
import { invalidRequest, IsInstant, Reads } from '@center/web';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { type Duty, DutyRoster } from '../duty-roster';

const tag = '值班 Duty';

class DutyRosterRequest {
  @IsInstant()
  from!: Instant;

  @IsInstant()
  to!: Instant;
}

class ShiftAnswer {
  @ApiProperty({ type: 'string', format: 'date-time' })
  from!: Instant;

  @ApiProperty({ type: 'string', format: 'date-time' })
  to!: Instant;

  @ApiProperty({ type: 'string', format: 'uuid' })
  officerId!: string;

  @ApiProperty({ type: 'string', nullable: true, description: '已被遗忘者为 null · null if forgotten' })
  name!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: '值班电话 · the phone number of the shift' })
  phone!: string | null;
}

class DutyRosterAnswer {
  items!: ShiftAnswer[];
}

class OnDutyAnswer {
  @ApiProperty({ type: 'string', format: 'uuid', required: false })
  officerId?: string;

  @ApiProperty({ type: 'string', nullable: true, required: false })
  name?: string | null;

  @ApiProperty({ type: 'string', nullable: true, required: false })
  phone?: string | null;

  @ApiProperty({ type: 'string', format: 'date-time', required: false, description: '本班结束时间 · end of the shift' })
  until?: Instant;
}

/** The plan of who is on duty at the center, and the officer on duty now, whom every agency may call. */
@Controller('v1/duty-roster')
export class DutyRosterRoute {
  constructor(
    private readonly duty: DutyRoster,
    private readonly vault: Vault,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('DISPATCHER', 'CENTER_LEADER', 'AUDITOR', 'SYS_ADMIN')
  @Reads({ zh: '某时段的值班表', en: 'List the shifts of a span of time', tag, answer: DutyRosterAnswer })
  async dutyRoster(@Query() { from, to }: DutyRosterRequest): Promise<DutyRosterAnswer> {
    if (to <= from) throw invalidRequest({ pointer: '/to', code: 'not-in-order', in: 'query' });
    const duties = await this.duty.during({ from, to });
    const shown = await this.shown(duties);
    return {
      items: duties.map(({ from: begin, to: end, officerId }, nth) => ({
        ...{ from: begin, to: end, officerId },
        ...shown[nth]!,
      })),
    };
  }

  @Get('now')
  @SignedIn()
  @Reads({ zh: '当前值班人员', en: 'Get the officer on duty; empty if nobody is', tag, answer: OnDutyAnswer })
  async onDuty(): Promise<OnDutyAnswer> {
    const duty = await this.duty.at(this.clock.now());
    if (!duty) return {};
    const [shown] = await this.shown([duty]);
    return { officerId: duty.officerId, ...shown!, until: duty.to };
  }

  private async shown(
    duties: readonly Duty[],
  ): Promise<{ readonly name: string | null; readonly phone: string | null }[]> {
    const names = await this.vault.open(duties.map(({ officer }) => officer.name));
    const phones = await this.vault.open(duties.flatMap(({ phone }) => phone ?? []));
    return duties.map(({ phone }, nth) => ({ name: names[nth]!, phone: phone ? phones.shift()! : null }));
  }
}
