import { EventStore, eventIdOf, newOperation, PostgresEventStore } from '@center/event-store';
import {
  type AgencyId,
  type DeadlineId,
  id,
  type Instant,
  type OfficerId,
  shanghaiDate,
  type StoredEvent,
} from '@center/kernel';
import { FakeClock, type TestDatabase, testDatabase } from '@center/testing';
import type { Noticed, NoticeSource, PlannedWarning, Subject } from '../src/notice';
import { Notifier } from '../src/notifier';
import type { Addressed, Recipients } from '../src/recipients';
import { Retention } from '../src/retention';
import { Sources } from '../src/sources';
import { Notices } from '../src/store/notices';
import { ReceivedNotifications } from '../src/store/received';

const uuid = <Of extends string>(nth: number) => id<Of>(`00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`);
export const police: AgencyId = uuid(1);
export const [ann, bo, chief]: readonly [OfficerId, OfficerId, OfficerId] = [uuid(11), uuid(12), uuid(13)];
export const about: Subject = uuid(21);
export const deadlineId: DeadlineId = uuid(31);

/** What an event of the log of specs gives notice of. */
export interface Happened extends Partial<Noticed> {
  /** it cannot be read now, or by this version of the program */
  readonly fails?: 'now' | 'always';
}

/** A source in which each event says itself what follows from it. */
class Told implements NoticeSource {
  /** the subjects after which further pages of new days begin, and what was asked for */
  readonly pages: Subject[] = [];
  readonly asked: string[] = [];

  concerns = (event: StoredEvent): boolean => event.stream === 'told';

  async read(events: readonly StoredEvent[]): Promise<Noticed> {
    const told = events.map(({ data }) => data as Happened);
    if (told.some(({ fails }) => fails === 'now')) throw new Error('not now');
    if (told.some(({ fails }) => fails === 'always')) throw new TypeError('an unknown event');
    return {
      notices: told.flatMap(({ notices = [] }) => notices),
      warnings: told.flatMap(({ warnings = [] }) => warnings),
    };
  }

  due = (warnings: readonly PlannedWarning[]): Promise<Noticed> =>
    Promise.resolve({
      notices: warnings.map(({ at }) => ({
        ...{ key: `warned ${at}`, kind: 'WARNING', agencyId: police, at, urgency: 'EMERGENCY' },
        entries: [{ kind: 'WARNING', about, deadlineId }],
      })),
      warnings: [],
    });

  ofDays = (after: Instant, upTo: Instant, last: Subject | null): ReturnType<NoticeSource['ofDays']> => {
    const key = `day ${shanghaiDate(after)} ${shanghaiDate(upTo)} ${last}`;
    this.asked.push(key);
    return Promise.resolve({
      notices: [
        {
          ...{ key, kind: 'WARNING', agencyId: police, at: upTo, urgency: 'AT_ONCE' },
          entries: [{ kind: 'WARNING', about, turns18: 'TODAY' }],
        },
      ],
      next: this.pages.shift() ?? null,
    });
  };

  reference = (subject: Subject) =>
    Promise.resolve({ number: 'XS-370682-2025-000001', path: `/v1/subjects/${subject}` });
}

/** Who is notified in specs; they change it. */
export interface Present {
  officers: readonly OfficerId[];
  onDuty: Addressed['onDuty'];
}

/** A log, and the notifications that follow from it. */
export class NotifiedCenter {
  readonly clock = new FakeClock();
  readonly store: EventStore;
  readonly sources = new Sources();
  readonly source = new Told();
  readonly received: ReceivedNotifications;
  readonly present: Present = { officers: [ann, bo], onDuty: { officerId: ann, from: this.clock.now() } };

  private constructor(readonly database: TestDatabase) {
    this.store = new PostgresEventStore(database.pool, this.clock);
    this.received = new ReceivedNotifications(database.pool);
    this.sources.register(this.source);
  }

  static async open(): Promise<NotifiedCenter> {
    return new NotifiedCenter(await testDatabase());
  }

  /** A notifier, as in a process of its own. */
  notifier(
    settings: { digestEvery?: number; alarm?: { url: string; secret: string; handOn: number } } = {},
    store: EventStore = this.store,
  ): Notifier {
    const of = (notices: readonly unknown[]): Promise<Addressed[]> =>
      Promise.resolve(notices.map(() => ({ ...this.present })));
    const recipients = { of, leaders: () => Promise.resolve([chief]) } as unknown as Recipients;
    const notices = new Notices(this.database.pool);
    return new Notifier(store, this.sources, notices, recipients, this.clock, { digestEvery: 3_600, ...settings });
  }

  /** What removes old notifications, as in a process of its own. */
  retention(notificationsKeepDays: number): Retention {
    return new Retention(new Notices(this.database.pool), this.clock, { notificationsKeepDays });
  }

  async happens(...events: Happened[]): Promise<void> {
    const operation = newOperation();
    await this.store.append(
      'told',
      'any',
      events.map((data, nth) => ({
        ...{ id: eventIdOf(operation, 'Told', nth), type: 'Told', schema: 1, data },
        meta: {
          ...{ actor: { officerId: ann, agencyId: police, role: 'DISPATCHER' }, command: 'spec' },
          correlation: operation,
        },
      })),
    );
  }

  /** What an officer has received, the oldest first. */
  async of(officerId: OfficerId, unread?: boolean): Promise<{ kind: string; at: string; entries: number }[]> {
    const rows = await this.received.list(officerId, unread, undefined, 1_000);
    return rows.toReversed().map(({ kind, at, entries }) => ({ kind, at: at.toISOString(), entries: entries.length }));
  }

  async close(): Promise<void> {
    await this.database.close();
  }
}
