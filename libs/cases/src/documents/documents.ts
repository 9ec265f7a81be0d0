import { Agencies } from '@center/agencies';
import { CLOCK, turnFor } from '@center/event-store';
import type { AgencyId, CaseId, Clock, Officer, TransferId } from '@center/kernel';
import { type Paper, PRINTING, WorkerPool, secondOf } from '@center/print';
import { type Purpose, Vault } from '@center/vault';
import { Problem } from '@center/web';
import { Inject, Injectable } from '@nestjs/common';
import { type CaseReading, Cases } from '../cases';
import { type CaseContent, type CaseDocument, caseDocument } from '../disclosure/case-document';
import { type Opened, hideSecrets, maskSecrets, secretsOf } from '../disclosure/masking';
import { missingChecks } from '../domain/closing';
import type { CaseEvents } from '../domain/events';
import { deadlinesOfCase } from '../deadlines/case-clocks';
import { deadlinesSeen } from '../disclosure/deadlines-seen';
import { Openings } from '../openings';
import { Numbers } from '../ports/numbers';
import { PURPOSES, ROLES } from '../words/codes';
import { agenciesIn } from './agencies-in';
import type { Facts } from './facts';
import { type EventEntry, entriesOf } from './history';
import type { Kind } from './kinds';

/** The requested document and case. */
export interface Asked {
  readonly kind: Kind;
  readonly caseId: CaseId;
  readonly transferId: TransferId | undefined;
  readonly by: Officer;
}

/** The purpose of a request for plain text. */
export interface Grounds {
  readonly purpose: Purpose;
  readonly note: string;
}

/** A printed document, and its number for the file name. */
export interface Printed {
  readonly number: string | undefined;
  readonly pdf: Buffer;
}

/** A case as the reader sees it, including sealed texts, and the other data of a document. */
interface Material extends Pick<Facts, 'missing' | 'history' | 'deadlines' | 'misses' | 'now' | 'nameOf'> {
  readonly reading: CaseReading;
  readonly document: CaseDocument;
  /** index of the requested transfer in the case; -1 for none */
  readonly place: number;
  readonly caseNumber: string | undefined;
}

/** An entry of the history, with the number of its merged lead; `undefined` for the case itself. */
type LeadEntry = EventEntry & { readonly lead: string | undefined };

/** Prints documents of cases: masked for every reader, in plain text only after the access has been logged. */
@Injectable()
export class Documents {
  constructor(
    private readonly cases: Cases,
    private readonly numbers: Numbers,
    private readonly agencies: Agencies,
    private readonly vault: Vault,
    private readonly openings: Openings,
    private readonly threads: WorkerPool,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Prints a masked copy. Throws 404 when the case, the transfer or the document does not exist. */
  async masked(asked: Asked): Promise<Printed> {
    const material = await this.gather(asked);
    const isHidden = material.reading.visibility === 'PSEUDONYMOUS';
    const shown = await (isHidden ? hideSecrets<CaseContent>(material.document) : this.mask(material, new Map()));
    return this.print(asked, material, shown, isHidden ? '去标识件' : '遮蔽件');
  }

  /** Prints a copy in plain text. The officer and the purpose are logged before decryption. Throws 404 like
   * `masked`; refuses an officer who may not open the whole case. */
  async plain(asked: Asked, { purpose, note }: Grounds): Promise<Printed> {
    const material = await this.gather(asked);
    const { by, kind } = asked;
    composed(kind, material, await hideSecrets<CaseContent>(material.document), true);
    await this.openings.requireAll(by, material.reading.current);
    const wanted = kind.opens(material.place);
    const secrets = new Map([...secretsOf(material.document)].filter(([pointer]) => wanted.test(pointer)));
    const texts = new Map([...secrets].map(([pointer, { text }]) => [pointer, text]));
    const unmasked = await this.openings.open(by, material.reading.current, { texts, purpose, note });
    const opened = new Map([...secrets].map(([pointer, secret]) => [secret, unmasked.get(pointer)!.value]));
    return this.print(asked, material, await this.mask(material, opened), `明文件（用途：${PURPOSES[purpose]}）`, true);
  }

  private mask({ document, reading }: Material, opened: Opened): Promise<CaseContent> {
    const context = { on: this.clock.now(), townName: reading.state.area?.name };
    return maskSecrets<CaseContent>(document, this.vault, context, opened);
  }

  private async gather({ kind, caseId, transferId, by }: Asked): Promise<Material> {
    const reading = await this.cases.readAs(by, caseId);
    const { state, visibility, duplicates } = reading;
    const ids = [caseId, ...duplicates.map((lead) => lead.state.id)];
    const numbers = await this.numbers.of([...ids, ...state.transfers.keys(), ...state.rescues.keys()]);
    await turnFor(state.children.size);
    const document = caseDocument(state, { by, visibility, numbers });
    const place = (document.transfers ?? []).findIndex((transfer) => transfer.transferId === transferId);
    if (kind.ofTransfer && place < 0) throw new Problem('no-such-transfer');
    const entries = kind.hasHistory ? await this.entries(reading, by, numbers) : [];
    const nameOf = await this.names([...agenciesIn(document), ...entries.map(({ actor }) => actor.agencyId)]);
    const history = entries.map(({ actor: { officerId, agencyId, role }, ...entry }) => ({
      ...entry,
      officerId,
      who: `${nameOf(agencyId)} ${ROLES[role]}`,
    }));
    const { proposal } = state;
    const missing = proposal ? missingChecks(state, proposal.reason, proposal.judgements) : [];
    const now = this.clock.now();
    const timed = {
      now,
      deadlines: deadlinesSeen({ by, visibility }, deadlinesOfCase(reading.history).values(), now),
      misses: reading.notices.flatMap(({ type, data }) =>
        type === 'DeadlineMissed' ? [missedIn(data as CaseEvents['DeadlineMissed'])] : [],
      ),
    };
    return { reading, document, place, caseNumber: numbers.get(caseId), missing, history, nameOf, ...timed };
  }

  /** Returns the visible history of a case and of the leads merged into it, in log order. */
  private async entries(reading: CaseReading, by: Officer, numbers: ReadonlyMap<string, string>): Promise<LeadEntry[]> {
    const histories: LeadEntry[] = [];
    for (const lead of [reading, ...reading.duplicates]) {
      const number = lead === reading ? undefined : (numbers.get(lead.state.id) ?? lead.state.id);
      const entries = await entriesOf(lead.steps, { by, visibility: lead.visibility });
      histories.push(...entries.map((entry) => ({ ...entry, lead: number })));
    }
    return histories.sort((one, other) => (one.position < other.position ? -1 : 1));
  }

  /** Returns a function that gives the current names of these agencies. */
  private async names(ids: readonly string[]): Promise<Facts['nameOf']> {
    const found = await Promise.all(
      [...new Set(ids)].map(async (id) => [id, await this.agencies.agency(id as AgencyId)] as const),
    );
    const names = new Map(found.map(([id, agency]) => [id, agency?.name as string | undefined]));
    return (id) => (id ? (names.get(id) ?? '（单位不详）') : '—');
  }

  private async print(
    { kind, caseId, by }: Asked,
    material: Material,
    shown: CaseContent,
    copy: string,
    isPlain = false,
  ) {
    await turnFor(shown.children.length);
    const paper = composed(kind, material, shown, isPlain);
    const pdf = await this.threads.bytes(PRINTING, paper, {
      reader: `${by.agency.name} ${ROLES[by.role]}`,
      officerId: by.officerId,
      time: secondOf(this.clock.now()),
      subject: ['个案编号', material.caseNumber ?? caseId],
      shown: copy,
    });
    const number = kind.ofTransfer ? shown.transfers?.[material.place]?.transferNumber : material.caseNumber;
    return { number: number ?? undefined, pdf };
  }
}

const missedIn = ({ step, dueAt, noticedAt, responsible }: CaseEvents['DeadlineMissed']) => ({
  ...{ step, dueAt, noticedAt, responsible: responsible.name },
});

/** Composes the document. Throws `no-such-document` when the case has no data for it. */
const composed = (
  kind: Kind,
  { place, missing, history, deadlines, misses, now, nameOf }: Material,
  shown: CaseContent,
  isPlain: boolean,
): Paper => {
  const transfer = kind.ofTransfer ? shown.transfers?.[place] : undefined;
  const paper = kind.compose({
    ...{ missing, history, deadlines, misses, now, nameOf, case: shown, isPlain },
    ...(transfer && { transfer }),
  });
  if (!paper) throw new Problem('no-such-document');
  return paper;
};
