import { Agencies } from '@center/agencies';
import { SETTINGS, type Settings } from '@center/config';
import { shanghaiDate } from '@center/kernel';
import { CenterBeginning } from '@center/statistics';
import { Inject, Injectable } from '@nestjs/common';

/** The founding date of the center: from the settings, otherwise the date of the log's first event. */
@Injectable()
export class FoundingDay extends CenterBeginning {
  constructor(
    private readonly agencies: Agencies,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    super();
  }

  override async day(): Promise<string> {
    if (this.settings.foundedOn !== undefined) return this.settings.foundedOn;
    const founding = await this.agencies.founding();
    if (!founding) throw new Error('this log has no center: it was never founded');
    return shanghaiDate(founding.at);
  }
}
