import { Agencies } from '@center/agencies';
import { CLOCK, EventStore } from '@center/event-store';
import type { AgencyId, CaseId, Clock, Officer, TransferId } from '@center/kernel';
import { type Paper, printPaper, secondOf } from '@center/print';
import { type Purpose, Unmasking, Vault } from '@center/vault';
import { Problem } from '@center/web';
import { Inject, Injectable } from '@nestjs/common';
import { Cases, type Seen } from '../cases';
import { caseDocument } from '../disclosure/case-document';
import { type Document, type Opened, hideDocument, maskDocument, secretsOf } from '../disclosure/masking';
import { missingChecks } from '../domain/closing';
import { caseStream } from '../domain/streams';
import { Numbers } from '../ports/numbers';
import { agenciesIn } from './agencies-in';
import type { Facts } from './facts';
import { toldOf } from './happenings';
import type { Kind } from './kinds';
import { PURPOSES, ROLES } from '../words/codes';

/** Which paper of which case somebody wants. */
export interface Asked {
  readonly kind: Kind;
  readonly caseId: CaseId;
  readonly transferId: TransferId | undefined;
  readonly by: Officer;
}

/** Why somebody wants it in plain text. */
export interface Grounds {
  readonly purpose: Purpose;
  readonly note: string;
}

/** A paper in print, and its number for a file's name. */
export interface Printed {
  readonly number: string | undefined;
  readonly pdf: Buffer;
}

/** A case as its reader sees it, with secrets, and all that a paper tells beside it. */
interface Material extends Pick<Facts, 'missing' | 'happened' | 'nameOf'> {
  readonly seen: Seen;
  readonly document: Document;
  /** where the case has the transfer that was asked for; -1 for none */
  readonly place: number;
  readonly caseNumber: string | undefined;
}

/** Puts cases on paper: masked for everyone who sees them, and in plain text only when that was recorded first. */
@Injectable()
export class Papers {
  constructor(
    private readonly cases: Cases,
    private readonly numbers: Numbers,
    private readonly agencies: Agencies,
    private readonly vault: Vault,
    private readonly unmasking: Unmasking,
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A copy that shows what the reader sees without asking. 404 when the case, the transfer or the paper is not there. */
  async masked(asked: Asked): Promise<Printed> {
    const material = await this.gather(asked);
    const { seen, document } = material;
    const isHidden = seen.sight === 'PSEUDONYMOUS';
    const shown = isHidden ? hideDocument(document) : await this.mask(material, new Map());
    return this.print(asked, material, shown, isHidden ? '去标识件' : '遮蔽件');
  }

  /** A copy in plain text; who asked and why is recorded before anything is opened. 404 as for a masked one. */
  async plain(asked: Asked, { purpose, note }: Grounds): Promise<Printed> {
    const material = await this.gather(asked);
    const { caseId, by, kind } = asked;
    composed(kind, material, hideDocument(material.document), true);
    const wanted = kind.opens(material.place);
    const secrets = new Map([...secretsOf(material.document)].filter(([pointer]) => wanted.test(pointer)));
    const texts = new Map([...secrets].map(([pointer, { text }]) => [pointer, text]));
    const unmasked = await this.unmasking.unmask({ officer: by, caseId, texts, purpose, note });
    const opened = new Map([...secrets].map(([pointer, secret]) => [secret, unmasked.get(pointer)!.value]));
    return this.print(asked, material, await this.mask(material, opened), `明文件（用途：${PURPOSES[purpose]}）`, true);
  }

  private mask({ document, seen }: Material, opened: Opened): Promise<Document> {
    return maskDocument(document, this.vault, { on: this.clock.now(), townName: seen.state.area?.name }, opened);
  }

  private async gather({ kind, caseId, transferId, by }: Asked): Promise<Material> {
    const seen = await this.cases.see(caseId, by);
    const { state, sight } = seen;
    const leads = [{ lead: caseId, sight }, ...seen.duplicates];
    const ids = leads.map(({ lead }) => lead);
    const numbers = await this.numbers.of([...ids, ...state.transfers.keys(), ...state.rescues.keys()]);
    const document = caseDocument(state, { by, sight, numbers });
    const transfers = (document['transfers'] ?? []) as { transferId: TransferId }[];
    const place = transfers.findIndex((transfer) => transfer.transferId === transferId);
    if (kind.ofTransfer && place < 0) throw new Problem('no-such-transfer');
    const told = kind.tells ? await this.told(leads, numbers, by) : [];
    const nameOf = await this.names([...agenciesIn(document), ...told.map(({ agencyId }) => agencyId)]);
    const happened = told.map(({ agencyId, role, ...rest }) => ({
      ...rest,
      who: `${nameOf(agencyId)} ${ROLES[role]}`,
    }));
    const { proposal } = state;
    const missing = proposal ? missingChecks(state, proposal.reason, proposal.judgements) : [];
    return { seen, document, place, caseNumber: numbers.get(caseId), missing, happened, nameOf };
  }

  /** What happened to a case and to the leads merged into it, each as far as it is seen, from the log itself, in its order. */
  private async told(leads: Seen['duplicates'], numbers: ReadonlyMap<string, string>, by: Officer) {
    const histories = await Promise.all(
      leads.map(async ({ lead, sight }) =>
        (await this.store.readStream(caseStream.nameOf(lead))).map((event) => ({ lead, sight, event })),
      ),
    );
    return histories
      .flat()
      .sort((one, other) => (one.event.position < other.event.position ? -1 : 1))
      .flatMap(({ lead, sight, event }) => {
        const told = toldOf(event, by, sight);
        if (!told) return [];
        const { actor, ...rest } = told;
        return [{ ...rest, ...actor, lead: lead === leads[0]!.lead ? undefined : (numbers.get(lead) ?? lead) }];
      });
  }

  /** What these agencies are called now. */
  private async names(ids: readonly string[]): Promise<Facts['nameOf']> {
    const found = await Promise.all(
      [...new Set(ids)].map(async (id) => [id, await this.agencies.agency(id as AgencyId)] as const),
    );
    const names = new Map(found.map(([id, agency]) => [id, agency?.name as string | undefined]));
    return (id) => (id ? (names.get(id) ?? '（单位不详）') : '—');
  }

  private async print({ kind, caseId, by }: Asked, material: Material, shown: Document, copy: string, isPlain = false) {
    const paper = composed(kind, material, shown, isPlain);
    const pdf = await printPaper(paper, {
      reader: `${by.agency.name} ${ROLES[by.role]}`,
      officerId: by.officerId,
      time: secondOf(this.clock.now()),
      subject: ['个案编号', material.caseNumber ?? caseId],
      shown: copy,
    });
    const transfer = shown['transfers'] as Facts['case']['transfers'];
    const number = kind.ofTransfer ? transfer?.[material.place]?.transferNumber : material.caseNumber;
    return { number: number ?? undefined, pdf };
  }
}

/** The paper of a case as it is shown. Throws `no-such-document` when there is nothing to put on it. */
const composed = (kind: Kind, { place, ...material }: Material, shown: Document, isPlain: boolean): Paper => {
  const lead = shown as unknown as Facts['case'];
  const transfer = kind.ofTransfer ? lead.transfers?.[place] : undefined;
  const paper = kind.compose({ ...material, case: lead, ...(transfer && { transfer }), isPlain });
  if (!paper) throw new Problem('no-such-document');
  return paper;
};
