import type { AreaCode, Instant, StoredEvent } from '@center/kernel';
import type { LiveSubject } from '@center/live';
import type { DeliveryId } from '../domain/codes';

/** The content type of a CloudEvent in structured mode. */
export const CLOUD_EVENT = 'application/cloudevents+json';

const PREFIX = 'minors-protection';

const kebab = (type: string): string => type.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();

/** An event for a receiver. */
export interface Told {
  readonly event: StoredEvent;
  readonly subject: LiveSubject;
  /** the case that it belongs to, if any */
  readonly ofCase: string | undefined;
  /** the version of its stream as the agency counts it */
  readonly version: number;
}

const envelope = (id: string, county: AreaCode, type: string, time: Instant) => ({
  ...{ specversion: '1.0', id, source: `/centers/${county}`, type: `${PREFIX}.${type}` },
  ...{ time, datacontenttype: 'application/json' },
});

/** An event as a CloudEvent (1.0). It has no personal data: ids, numbers, instants and codes only. */
export const messageOf = (id: DeliveryId, county: AreaCode, { event, subject, ofCase, version }: Told): string => {
  const { position, type, meta } = event;
  const { at = meta.recordedAt } = event.data as { readonly at?: Instant };
  const { about, data } = subject;
  const shown = { position: position.toString(), about, ...data, version, type, at };
  return JSON.stringify({
    ...envelope(id, county, kebab(type), meta.recordedAt),
    ...{ subject: ofCase ?? about.id, data: shown },
  });
};

/** A message that only asks whether the receiver answers. */
export const pingOf = (id: string, county: AreaCode, now: Instant): string =>
  JSON.stringify({ ...envelope(id, county, 'ping', now), data: {} });
