import { SETTINGS, type Settings } from '@center/config';
import { DutyRoster } from '@center/duty';
import { CLOCK } from '@center/event-store';
import { type Clock, type Instant, instant, milliseconds } from '@center/kernel';
import { Vault } from '@center/vault';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Recipients } from '../recipients';
import { Sources } from '../sources';
import { AlarmCalls, type StoredCall } from '../store/alarm-calls';
import { callAlarmLine } from './alarm-line';

const AT_ONCE = 20;
const FIRST_RETRY = 5_000;
const LONGEST_RETRY = 300_000;

/** The stages of an alarm: the officer on duty, the next officer of the roster, the leaders. */
const NEXT_OFFICER = 1;
const LEADERS = 2;

const after = (moment: Instant, length: number): Instant => instant(milliseconds(moment) + length);

/** How long after an attempt the next one is made: five seconds, doubled each time, up to five minutes. */
export const retryAfter = (attempts: number): number =>
  Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** Math.min(attempts, 10));

/** Calls the alarm line until it answers, and goes on to the next officer when nobody acknowledges. */
@Injectable()
export class Alarms {
  private readonly log = new Logger('Alarms');

  constructor(
    private readonly calls: AlarmCalls,
    private readonly sources: Sources,
    private readonly recipients: Recipients,
    private readonly duty: DutyRoster,
    private readonly vault: Vault,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'alarm' | 'publicUrl'>,
  ) {}

  /** Makes the calls that are due, and hands on. Returns whether there may be more. */
  async look(signal: AbortSignal): Promise<boolean> {
    const { alarm } = this.settings;
    if (!alarm) return false;
    const now = this.clock.now();
    const sending = async (): Promise<boolean> => {
      const due = await this.calls.toSend(now, AT_ONCE);
      await Promise.all(due.map((call) => this.send(call, now, alarm, signal)));
      return due.length === AT_ONCE;
    };
    const handingOn = async (): Promise<boolean> => {
      const due = await this.calls.toHandOn(now, AT_ONCE);
      return (await Promise.all(due.map((call) => this.handedOn(call, now, alarm)))).includes(true);
    };
    return (await Promise.all([sending(), handingOn()])).includes(true);
  }

  private async send(
    call: StoredCall,
    now: Instant,
    alarm: NonNullable<Settings['alarm']>,
    signal: AbortSignal,
  ): Promise<void> {
    const { number: caseNumber, path } = await this.sources.only.reference(call.entries[0]!.about);
    const link = new URL(path, this.settings.publicUrl).href;
    const phone = await this.phoneOf(call, now);
    const id = `${call.notification_id}-${call.stage}`;
    const answered = await callAlarmLine(alarm, { id, phone, caseNumber, link }, signal);
    if (!answered && signal.aborted) return; // this program ends; the next one calls again
    await this.calls.attempted(call, answered ? null : after(this.clock.now(), retryAfter(call.attempts)));
  }

  /** Whether a call was handed on; one that could not be is tried again, and does not hold up the others. */
  private async handedOn(call: StoredCall, at: Instant, alarm: NonNullable<Settings['alarm']>): Promise<boolean> {
    try {
      await this.handOn(call, at, alarm);
      return true;
    } catch (error) {
      this.log.warn({ event: 'hand-on-failed', error: String(error) });
      return false;
    }
  }

  private async handOn(call: StoredCall, at: Instant, { handOn }: NonNullable<Settings['alarm']>): Promise<void> {
    const next = call.stage < NEXT_OFFICER ? await this.duty.next(at, call.officers) : undefined;
    const handOnAt = after(at, handOn * 1_000);
    if (next) {
      const { officerId, from: shift } = next;
      await this.calls.handOn(call, { stage: NEXT_OFFICER, officers: [officerId], at, handOnAt, shift });
    } else if (call.stage < LEADERS) {
      const officers = await this.recipients.leaders();
      await this.calls.handOn(call, { stage: LEADERS, officers, at, handOnAt: null, shift: null });
    }
  }

  /**
   * The duty phone of the shift for which an officer is called, also when it is over; of the officer on duty, if it is not
   * planned any more. Of the first leader, if on duty.
   */
  private async phoneOf({ officers: [officerId], stage, shift }: StoredCall, now: Instant): Promise<string | null> {
    const called = shift && (await this.duty.at(instant(shift.getTime())));
    const duty = called?.officerId === officerId ? called : await this.duty.at(now);
    const phone = stage < LEADERS || duty?.officerId === officerId ? duty?.phone : undefined;
    return phone ? ((await this.vault.open([phone]))[0] ?? null) : null;
  }
}
