import { Injectable } from '@nestjs/common';

/** The host's clock. Authentication, keys and throttling never use a scenario's clock. */
@Injectable()
export class HostClock {
  /** the current time */
  now(): Date {
    return new Date();
  }
}
