import { Streams } from '@center/command-handling';
import type { StoredEvent } from '@center/kernel';
import { Problem } from '@center/web';
import { Injectable } from '@nestjs/common';
import type { ReportId } from './domain/events';
import type { Report } from './domain/report';
import { reportStream } from './domain/streams';

/** A report as it stands in the log. */
export interface KeptReport {
  readonly report: Report;
  /** events in its stream */
  readonly version: number;
  /** where it was published */
  readonly eventPosition: bigint;
  readonly publishedBy: StoredEvent['meta']['actor'];
}

/** The reports: each a stream of the log with one event. */
@Injectable()
export class Reports {
  constructor(private readonly streams: Streams) {}

  /** A report as it was published. Throws 404 when there is none. */
  async get(reportId: ReportId): Promise<KeptReport> {
    const loaded = await this.streams.load(reportStream, reportId);
    if (!loaded) throw new Problem('not-found');
    const [first] = loaded.history;
    return {
      report: loaded.state,
      version: loaded.history.length,
      eventPosition: first!.position,
      publishedBy: first!.meta.actor,
    };
  }
}
