import { CLOCK } from '@center/event-store';
import type { Clock, Officer } from '@center/kernel';
import { secondOf, WorkerPool } from '@center/print';
import { type Figure, confinedTo, seesOnlyFigures } from '@center/statistics';
import type { FileFormat } from '@center/web';
import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { Questions } from '../question';
import { ReportWords } from '../report-words';
import type { KeptReport } from '../reports';
import type { Restatement } from '../restating/restating';
import { fileOf } from './format';
import { type Grouped, Naming } from './naming';
import { type Copy, reportBook } from './report-book';
import { groupsIn, restatementBook } from './restatement-book';

const shownTo = (by: Officer): string => {
  if (!seesOnlyFigures(by)) return '统计数据';
  const small = '0 至 4 的数值及可推知者已隐去，未列出的组即在其中';
  return confinedTo(by) ? `统计数据（仅本单位，${small}）` : `统计数据（${small}）`;
};

/** Exports reports as files, each marked with its reader. */
@Injectable()
export class Copies {
  constructor(
    private readonly questions: Questions,
    private readonly naming: Naming,
    private readonly words: ReportWords,
    private readonly threads: WorkerPool,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Exports a report with these figures. */
  async ofReport(kept: KeptReport, figures: readonly Figure[], by: Officer, format: FileFormat) {
    return fileOf(reportBook(kept, figures, await this.copy(kept, figures, by)), format, this.threads);
  }

  /** Exports the restatement of a report. */
  async ofRestatement(
    kept: KeptReport,
    restatement: Restatement,
    by: Officer,
    format: FileFormat,
  ): Promise<StreamableFile> {
    const copy = await this.copy(kept, groupsIn(restatement), by);
    const book = restatementBook(kept, restatement, { ...copy, eventName: (type) => this.words.event(type) });
    return fileOf(book, format, this.threads);
  }

  private async copy({ report }: KeptReport, grouped: readonly Grouped[], by: Officer): Promise<Copy> {
    const kept = new Map(report.names.map(({ code, name }) => [code as string, name as string]));
    return {
      question: this.questions.of(report),
      nameOf: await this.naming.namesIn(grouped, kept),
      imprint: {
        reader: `${by.agency.name} ${this.words.role(by.role)}`,
        officerId: by.officerId,
        time: secondOf(this.clock.now()),
      },
      shown: shownTo(by),
    };
  }
}
