import { Injectable } from '@nestjs/common';

/** The host's clock: identity, keys and throttles never run on a scenario's. */
@Injectable()
export class HostClock {
  /** the moment now */
  now(): Date {
    return new Date();
  }
}
