import { Injectable } from '@nestjs/common';
import { OfficerRegister, type RegisteredOfficer } from '@center/access';
import type { OfficerId, StoredEvent } from '@center/kernel';
import { Agencies } from './agencies';
import { isOfRegister } from './domain/streams';

/** Provides the current state of an officer for the authentication of each request. */
@Injectable()
export class FoldedOfficerRegister extends OfficerRegister {
  constructor(private readonly agencies: Agencies) {
    super();
  }

  override async running(officerId: OfficerId): Promise<RegisteredOfficer | undefined> {
    return this.agencies.officer(officerId);
  }

  override isChangedBy(event: Pick<StoredEvent, 'stream'>): boolean {
    return isOfRegister(event);
  }
}
