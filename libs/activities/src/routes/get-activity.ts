import { Allow, Caller } from '@center/access';
import { CLOCK } from '@center/event-store';
import type { Clock, Instant, LocatedSealed, Officer } from '@center/kernel';
import { maskBirthDate, maskIdNumber, maskName, Vault } from '@center/vault';
import { PathId, Reads } from '@center/web';
import { Controller, Get, Inject } from '@nestjs/common';
import { TAG } from '../activity-command';
import { Activities } from '../activities';
import { ConfidentialReads } from '../confidential-reads';
import type { RecordedAttendance } from '../domain/activity';
import { isConfidential } from '../domain/codes';
import type { ActivityId } from '../domain/events';
import { ACTIVITY_READERS } from '../domain/visibility';
import { ActivityAnswer, type AttendanceShown } from './activity.answer';

/** A text of which nothing is shown. */
const HIDDEN = '***';

type Mask = (plain: string) => string | null;

/** Shows an activity, with the names in it masked; the auditor sees none of them. */
@Controller('v1/activities')
export class GetActivityRoute {
  constructor(
    private readonly activities: Activities,
    private readonly vault: Vault,
    private readonly reads: ConfidentialReads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(':activityId')
  @Allow(...ACTIVITY_READERS)
  @Reads({ zh: '查看活动', en: 'Get an activity', tag: TAG, versioned: true, answer: ActivityAnswer })
  async getActivity(@Caller() by: Officer, @PathId('activityId') activityId: ActivityId): Promise<ActivityAnswer> {
    const { state, history } = await this.activities.readAs(by, activityId);
    const { status, kind, theme, hostId, hostKind, areaCode, seriesId, at, minutes, reason, note } = state;
    this.reads.note(by, [{ activity_id: activityId, confidential: isConfidential(state) }]);
    return {
      ...{ activityId, status, kind, theme: theme ?? null, hostId, hostKind, areaCode, at },
      ...{ minutes: minutes ?? null, seriesId: seriesId ?? null, reason: reason ?? null },
      ...{ plannedBy: state.plannedBy ?? null, heldBy: state.heldBy ?? null, note: note ? HIDDEN : null },
      attendance: state.attendance ? await this.shown(by, state.attendance) : null,
      ...{ version: history.length, position: history.at(-1)!.position },
    };
  }

  private async shown(by: Officer, attendance: RecordedAttendance): Promise<AttendanceShown> {
    const { children, workers, adults, volunteers, households, copiesGiven } = attendance;
    const isOpen = by.role !== 'AUDITOR';
    const now = this.clock.now();
    const named = await Promise.all(
      (children?.named ?? []).map(async ({ name, idNumber, birthDate }) => ({
        name: await this.masked(isOpen, name, maskName),
        idNumber: await this.masked(isOpen, idNumber, maskIdNumber),
        birthDate: await this.masked(isOpen, birthDate, bandOn(now)),
      })),
    );
    const families = await Promise.all(
      (households ?? []).map(async ({ householdId, name }) => ({
        householdId,
        name: await this.masked(isOpen, name, maskName),
      })),
    );
    return {
      ...(children && { children: { ...children, named } }),
      ...(workers && { workers: { named: [...workers.named] } }),
      ...(adults && { adults }),
      ...(volunteers && { volunteers }),
      ...(households && { households: families }),
      ...(copiesGiven !== undefined && { copiesGiven }),
    };
  }

  /** `null` for a text that was not stated, or whose person was forgotten. */
  private async masked(isOpen: boolean, text: LocatedSealed | undefined, mask: Mask): Promise<string | null> {
    if (!text) return null;
    if (!isOpen) return HIDDEN;
    const plain = (await this.vault.open([text]))[0]!;
    return plain === null ? null : mask(plain);
  }
}

const bandOn =
  (now: Instant): Mask =>
  (plain) =>
    maskBirthDate(plain, now);
