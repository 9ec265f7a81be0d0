import { type EventStore, loadStream } from '@center/event-store';
import type { Clock } from '@center/kernel';
import { Agencies } from './agencies';
import { RegisterReadings } from './register-reading';

/** The register of a log, for a program without the modules. `clock`: that of the host, as all identity uses it. */
export const registerOf = (store: EventStore, clock: Clock): Agencies =>
  new Agencies(new RegisterReadings(store, { load: (type, key) => loadStream(store, type, key) }), clock);
