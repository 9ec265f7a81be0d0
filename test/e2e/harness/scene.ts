import type { Caller, Done } from './caller';
import type { Center } from './center';

/** What registering a lead answers. */
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

/** An instant so many minutes ago. */
export const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

/** A lead as a school would report it. */
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

/** One case on its way, driven by those who may. Each step throws when it does not go through. */
export class Scene {
  private constructor(
    private readonly center: Center,
    readonly lead: Registered,
    /** what else paths name: the transfer issued last, the rescue, the dispute */
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

  /** Handled, and transferred to the agency of a liaison. */
  static async transferred(center: Center, to = 'liaison-police', more: object = {}): Promise<Scene> {
    return (await Scene.handled(center, more)).transferredTo(to);
  }

  static async fedBack(center: Center, to = 'liaison-police', more: object = {}): Promise<Scene> {
    const scene = await Scene.transferred(center, to, more);
    await scene.onTransfer(to, 'accept');
    await scene.onTransfer(to, 'feed-back', { kind: 'FINAL', outcome: 'HANDLED', measures: ['WARNING_LETTER'] });
    return scene;
  }

  /** Everything done that must be before closing. */
  static async ready(center: Center, more: object = {}): Promise<Scene> {
    const scene = await Scene.handled(center, more);
    await scene.by('dispatcher', 'risk-grades', { level: 'LOW', basis: '已有人照看。' });
    for (const reporterId of scene.lead.reporterIds)
      await scene.by('dispatcher', 'inform-reporter', { reporterId, how: 'PHONE', text: '已办理。' });
    return scene;
  }

  /** Ready, and closing proposed by the first dispatcher. */
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

  /** A route's path for this case; `undefined` when it names what the case does not have. */
  pathTo(route: string): string | undefined {
    const ids: Readonly<Record<string, string | undefined>> = {
      ...this.ids,
      caseId: this.caseId,
      childId: this.lead.childIds[0],
    };
    const path = route.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '?');
    return path.includes('?') ? undefined : path;
  }

  /** The same case, with what a further command has made. */
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
