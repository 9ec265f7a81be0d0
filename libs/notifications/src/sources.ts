import { Injectable } from '@nestjs/common';
import type { NoticeSource } from './notice';

/** The context that notices come from, which registers itself when the program starts. */
@Injectable()
export class Sources {
  private source: NoticeSource | undefined;

  register(source: NoticeSource): void {
    this.source = source;
  }

  /** Throws if there is none. */
  get only(): NoticeSource {
    if (!this.source) throw new Error('no context has registered a source of notices');
    return this.source;
  }
}
