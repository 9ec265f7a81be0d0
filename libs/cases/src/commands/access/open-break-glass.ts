import type { BreakGlassId, Instant } from '@center/kernel';
import { AccessLog } from '@center/vault';
import { BusinessTimeRequest, IsOneOf, IsText, Problem } from '@center/web';
import { ApiProperty } from '@nestjs/swagger';
import { caseCommand } from '../../case-command';
import { Cases } from '../../cases';
import { CommandAnswer } from '../../command.answer';
import { openBreakGlass } from '../../domain/break-glass';
import { withCurrentCopies } from '../../domain/copies';
import { BREAK_GLASS_REASONS, type BreakGlassReason } from '../../domain/codes';
import { visibilityOf } from '../../domain/visibility';

class OpenBreakGlassRequest extends BusinessTimeRequest {
  @IsOneOf(BREAK_GLASS_REASONS)
  reason!: BreakGlassReason;

  @IsText({ description: '具体理由 · details of the reason' })
  note!: string;
}

class OpenBreakGlassAnswer extends CommandAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  breakGlassId!: BreakGlassId;

  /** the end of the access */
  @ApiProperty({ type: 'string', format: 'date-time' })
  until!: Instant;
}

export const OpenBreakGlass = caseCommand({
  name: 'open-break-glass',
  path: 'break-glass',
  zh: '应急查看（一小时，先记录，须复核）',
  en: 'Open a case by break-glass for an hour; it is logged first, listed to the leader and reviewed',
  body: OpenBreakGlassRequest,
  created: true,
  answer: OpenBreakGlassAnswer,
  needs: [Cases, AccessLog],
  decide: async ({ state, ids: { caseId }, body: { reason, note }, context, now, newId, seal }, _, accessLog) => {
    const { by } = context;
    const current = withCurrentCopies(state, now);
    if (visibilityOf(by, current) !== 'FULL') throw new Problem('not-found');
    const breakGlassId = newId('break-glass');
    const decided = openBreakGlass({ ...context, breakGlassId, reason, now, ...seal('BreakGlassOpened', { note }) });
    const { officerId, agency, role } = by;
    if (decided(current).length > 0)
      await accessLog.recordBreakGlass({ breakGlassId, officerId, agencyId: agency.id, role, caseId, note });
    return () => decided(current);
  },
  reads: async ({ ids: { caseId }, newId, by }, cases) => {
    const { breakGlasses } = (await cases.load(caseId))!.state;
    const opened =
      breakGlasses.get(newId('break-glass')) ?? // a repeat has the one that is still open
      [...breakGlasses.values()].findLast((earlier) => earlier.by === by.officerId)!;
    return { breakGlassId: opened.breakGlassId, until: opened.until };
  },
});
