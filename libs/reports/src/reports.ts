import { EventStore, transact } from '@center/event-store';
import type { Officer, StoredEvent } from '@center/kernel';
import { type OperationFacts, Problem } from '@center/web';
import { Injectable } from '@nestjs/common';
import type { ReportId, ReportPublished } from './domain/events';
import { type Report, evolveReport, publishReport } from './domain/report';
import { reportStream } from './domain/streams';

const SCHEMA = 1;

/** Who gives a command, and what its headers said. */
export interface ReportCall {
  readonly by: Officer;
  readonly operation: OperationFacts;
}

/** A report as it stands in the log. */
export interface KeptReport {
  readonly report: Report;
  /** events in its stream */
  readonly version: number;
  /** where it was published */
  readonly eventPosition: bigint;
  readonly publishedBy: StoredEvent['meta']['actor'];
}

/** What publishing answers. */
export interface Published {
  readonly reportId: ReportId;
  readonly version: number;
  readonly position: bigint;
}

const fold = (history: readonly StoredEvent<ReportPublished>[]): Report | undefined =>
  history.reduce<Report | undefined>((report, { type, data }) => evolveReport(report, { type, data }), undefined);

/** The reports: each a stream of the log with one event. */
@Injectable()
export class Reports {
  constructor(private readonly store: EventStore) {}

  /** Publishes a report; `freeze` puts its figures together when it is not there already. Throws as `transact` does. */
  async publish(reportId: ReportId, { by, operation }: ReportCall, freeze: () => Promise<Report>): Promise<Published> {
    const { version, position } = await transact<ReportPublished, Report | undefined>({
      store: this.store,
      stream: reportStream(reportId),
      operation: operation.operationId,
      ...(operation.ifMatch !== undefined && { expectedVersion: operation.ifMatch }),
      meta: {
        actor: { officerId: by.officerId, agencyId: by.agency.id, role: by.role },
        command: 'publish-report',
        ...(operation.traceparent && { traceparent: operation.traceparent }),
      },
      schemaOf: () => SCHEMA,
      fold,
      decide: async (known) => publishReport(await freeze())(known),
    });
    return { reportId, version, position };
  }

  /** A report as it was published. Throws 404 when there is none. */
  async get(reportId: ReportId): Promise<KeptReport> {
    const history = (await this.store.readStream(reportStream(reportId))) as StoredEvent<ReportPublished>[];
    const [first] = history;
    const report = fold(history);
    if (!first || !report) throw new Problem('not-found');
    return {
      report,
      version: history.length,
      eventPosition: first.position,
      publishedBy: first.meta.actor,
    };
  }
}
