import { Streams } from '@center/command-handling';
import type { StoredEvent } from '@center/kernel';
import { Problem } from '@center/web';
import { Injectable } from '@nestjs/common';
import type { ReportId } from './domain/events';
import type { Report } from './domain/report';
import { reportStream } from './domain/streams';

/** A report as stored in the log. */
export interface KeptReport {
  readonly report: Report;
  /** the number of events in its stream */
  readonly version: number;
  /** the position at which it was published */
  readonly eventPosition: bigint;
  readonly publishedBy: StoredEvent['meta']['actor'];
}

/** Reads reports. Each is a stream with one event. */
@Injectable()
export class Reports {
  constructor(private readonly streams: Streams) {}

  /** A published report. Throws 404 if it does not exist. */
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
