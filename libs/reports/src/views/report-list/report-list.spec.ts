import { randomUUID } from 'node:crypto';
import { actorOf, Streams } from '@center/command-handling';
import { PostgresEventStore, eventIdOf, newOperation } from '@center/event-store';
import { type AgencyId, type Officer, id, instant, label } from '@center/kernel';
import { Projections, ViewReader, rowsOf } from '@center/projections';
import { FakeClock, type TestDatabase, testDatabase, until } from '@center/testing';
import type { Vault } from '@center/vault';
import { codeOf } from '../../domain/codes';
import { publishReport, type Report } from '../../domain/report';
import { reportStream } from '../../domain/streams';
import { ReportListQuery } from './report-list.query';
import { reportList } from './report-list.view';

const agency = { id: id(randomUUID()) as AgencyId, kind: 'MINORS_CENTER', name: label('指挥中心') } as const;
const by = { officerId: id(randomUUID()), role: 'CENTER_LEADER', agency } as Officer;

let database: TestDatabase;
let store: PostgresEventStore;
let projections: Projections;
let reader: ViewReader;
let list: ReportListQuery;

const publish = async (groupBy: readonly string[]): Promise<{ reportId: string; position: bigint }> => {
  const reportId = id<'report'>(randomUUID());
  const report: Report = {
    ...{ reportId, groupBy: groupBy.map(codeOf), indicators: [codeOf('leads_found')], definition: 1 },
    ...{ asOf: instant(0), position: codeOf('0'), figures: [], names: [], by: agency, at: instant(0) },
  };
  const streams = new Streams(store, {} as Vault); // reports contain no encrypted fields
  const operation = { operationId: newOperation() };
  const { position } = await streams.execute({
    ...{ stream: reportStream, key: reportId, name: 'publish-report', actor: actorOf(by), operation },
    decide: publishReport(report),
  });
  return { reportId, position };
};
const caughtUp = async () =>
  expect(await projections.reached(reportList.name, (await store.head()).position, 10_000)).toBe(true);

beforeAll(async () => {
  database = await testDatabase();
  store = new PostgresEventStore(database.pool, new FakeClock(instant(0)));
  projections = new Projections(store, database.pool, [reportList]);
  reader = new ViewReader(database.pool);
  list = new ReportListQuery(reader);
  await projections.start();
});
afterAll(async () => {
  await projections.stop();
  await reader.onApplicationShutdown();
  await database.close();
});

describe('the list of reports', () => {
  it('is paged, newest first, and omits reports with too many dimensions for the reader', async () => {
    const made = [await publish([]), await publish(['area', 'harm', 'month']), await publish(['area'])];
    await caughtUp();
    const [first, fine, last] = made.map(({ reportId }) => reportId);
    const seen = async (dimensions: number): Promise<string[]> => {
      const ids: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page = await list.page({ limit: 1, dimensions, ...(cursor && { cursor }) });
        ids.push(...page.items.map((item) => item.report_id));
        cursor = page.nextCursor;
      }
      return ids;
    };
    expect(await seen(7)).toEqual([last, fine, first]);
    expect(await seen(2)).toEqual([last, first]);
  });

  it('has the same rows after a rebuild', async () => {
    const before = await rowsOf(database.pool, reportList);
    expect(before['report_list']).toHaveLength(3);
    await projections.rebuild(reportList.name);
    expect(await rowsOf(database.pool, reportList)).toEqual(before);
  });

  it('skips events of other streams and stops at an unknown event of its own', async () => {
    const nonsense = (stream: string) => {
      const correlation = newOperation();
      const meta = {
        actor: { officerId: by.officerId, agencyId: agency.id, role: by.role },
        command: 'spec',
        correlation,
      };
      return store.append(stream, 'any', [
        { id: eventIdOf(correlation, 'Nonsense'), type: 'Nonsense', schema: 1, data: {}, meta },
      ]);
    };
    await nonsense(`case-${randomUUID()}`);
    await caughtUp();
    await nonsense(`report-${randomUUID()}`);
    const fault = async () => (await projections.status()).find(({ view }) => view === reportList.name)!.fault;
    await until('the view stops', async () => (await fault()) !== null);
    expect(await fault()).toContain('Nonsense');
  });
});
