import type { Caller, Done } from './caller';
import type { Center } from './center';

/** The response of registering a lead. */
export interface Registered extends Done {
  readonly caseNumber: string | null;
  readonly childIds: readonly string[];
  readonly reporterIds: readonly string[];
  readonly warnings: readonly { readonly code: string; readonly pointer: string }[];
}

export interface Issued extends Done {
  readonly transferId: string;
  readonly transferNumber: string | null;
}

/** The instant the given number of minutes ago. */
export const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

/** A lead reported by a school. */
export const aLead = (more: object = {}): object => ({
  source: 'SCHOOL',
  discoveredAt: minutesAgo(30),
  areaCode: '370682001',
  urgency: 'URGENT',
  harms: ['NEGLECT'],
  narrative: '多日未到校,家中无人照看。',
  reporters: [{ name: '报告老师', phone: '13900000001', wantsAnswer: true }],
  children: [{ name: '测试儿童', birthDate: '2015-06-01', sex: 'FEMALE', address: '某村 1 号' }],
  ...more,
});

/** A case driven through its stages by authorized officers. Each step throws when it fails. */
export class Scene {
  private constructor(
    private readonly center: Center,
    readonly lead: Registered,
    /** other ids for paths: the latest transfer, the rescue, the dispute */
    private readonly ids: Readonly<Record<string, string>> = {},
  ) {}

  static async registered(center: Center, more: object = {}, by = 'liaison-school'): Promise<Scene> {
    return new Scene(center, await (await center.as(by)).does<Registered>('/v1/leads', aLead(more)));
  }

  static async handled(center: Center, more: object = {}, by = 'liaison-school'): Promise<Scene> {
    const scene = await Scene.registered(center, more, by);
    await scene.by('dispatcher', 'accept');
    await scene.by('dispatcher', 'triage', { urgency: 'URGENT', harms: ['NEGLECT'], opinion: '需核实并移送。' });
    return scene;
  }

  /** Being handled, and transferred to the agency of a liaison. */
  static async transferred(center: Center, to = 'liaison-police', more: object = {}): Promise<Scene> {
    return (await Scene.handled(center, more)).transferredTo(to);
  }

  static async fedBack(center: Center, to = 'liaison-police', more: object = {}): Promise<Scene> {
    const scene = await Scene.transferred(center, to, more);
    await scene.onTransfer(to, 'accept');
    await scene.onTransfer(to, 'feed-back', { kind: 'FINAL', outcome: 'HANDLED', measures: ['WARNING_LETTER'] });
    return scene;
  }

  /** Everything done that is required for closing. */
  static async ready(center: Center, more: object = {}): Promise<Scene> {
    const scene = await Scene.handled(center, more);
    await scene.by('dispatcher', 'risk-grades', { level: 'LOW', basis: '已有人照看。' });
    for (const reporterId of scene.lead.reporterIds)
      await scene.by('dispatcher', 'inform-reporter', { reporterId, how: 'PHONE', text: '已办理。' });
    return scene;
  }

  /** Ready, with closure proposed by the first dispatcher. */
  static async proposed(center: Center, more: object = {}): Promise<Scene> {
    const scene = await Scene.ready(center, more);
    await scene.by('dispatcher', 'propose-closure', {
      reason: 'RISK_REMOVED',
      judgements: { safeNow: true, childViewNoted: true },
    });
    return scene;
  }

  static async closed(center: Center, more: object = {}): Promise<Scene> {
    const scene = await Scene.proposed(center, more);
    await scene.by('leader', 'close');
    return scene;
  }

  get caseId(): string {
    return this.lead.caseId;
  }

  get path(): string {
    return `/v1/cases/${this.caseId}`;
  }

  get transferId(): string {
    return this.ids['transferId'] ?? '';
  }

  get transferPath(): string {
    return `${this.path}/transfers/${this.transferId}`;
  }

  /** The ids for path parameters, as far as the case has them. */
  get pathIds(): Readonly<Record<string, string | undefined>> {
    return { ...this.ids, caseId: this.caseId, childId: this.lead.childIds[0] };
  }

  /** The same case, with the ids returned by a further command. */
  knowing(ids: Readonly<Record<string, string>>): Scene {
    return new Scene(this.center, this.lead, { ...this.ids, ...ids });
  }

  as(username: string): Promise<Caller> {
    return this.center.as(username);
  }

  async by<Body = Done>(username: string, step: string, body: object = {}): Promise<Body> {
    return (await this.as(username)).does<Body>(`${this.path}/${step}`, body);
  }

  async onTransfer(username: string, step: string, body: object = {}): Promise<Done> {
    return (await this.as(username)).does(`${this.transferPath}/${step}`, body);
  }

  async transferredTo(liaison: string): Promise<Scene> {
    const letter = { to: this.center.agencyOf(liaison), reason: 'SUSPECTED_CRIME', letter: '请依法处理。' };
    const { transferId } = await this.by<Issued>('dispatcher', 'transfers', letter);
    return this.knowing({ transferId });
  }
}
