import { createHash } from 'node:crypto';
import type { AgencyId, OfficerId } from '@center/kernel';
import type { ApiClient, Reply, Request } from './api-client';
import type { Player, Step } from './step';

/** A sample account of `accounts.json`. */
export interface SampleAccount {
  readonly username: string;
  readonly password: string;
  readonly officerId: OfficerId;
  readonly agencyId: AgencyId;
}

/** How often a request is sent while a list is behind; each waits for the list for some seconds. */
const TRIES = 30;

type Known = Pick<SampleAccount, 'password' | 'officerId'>;

/** The accounts that act in a scenario: signs them in, and tracks who was registered and who has left. */
export class Actors {
  private readonly known: Map<Player, Known>;
  private readonly tokens = new Map<Player, string>();
  private readonly gone = new Set<Player>();

  constructor(
    private readonly door: ApiClient,
    private readonly accounts: readonly SampleAccount[],
  ) {
    this.known = new Map(accounts.map((account) => [account.username, account]));
  }

  /** Officer ids by username: `{{officers.dispatcher}}`. */
  officers(): Readonly<Record<Player, OfficerId>> {
    return Object.fromEntries([...this.known].map(([player, { officerId }]) => [player, officerId]));
  }

  /**
   * Adds an officer from the response to the registration, and replaces the one-time password. The response to a repeated
   * registration does not contain it any more if an earlier run of the same scenario has replaced it.
   */
  async enrol(player: Player, { officerId, password }: Reply['body']): Promise<void> {
    const own = this.ownPassword(player);
    this.known.set(player, { officerId: officerId as OfficerId, password: own });
    const token = password === undefined ? undefined : await this.signIn(player, password as string);
    if (token === undefined) return;
    const headers = { authorization: `Bearer ${token}` };
    const body = { password: password as string, newPassword: own };
    const { status } = await this.door({ method: 'POST', path: '/v1/me/password', headers, body });
    if (status >= 300) throw new Error(`the scenario's ${player} cannot change the password`);
  }

  /** The same in each run, and as secret as the sample accounts. */
  private ownPassword(player: Player): string {
    const secret = this.accounts.map(({ password }) => password).join(' ');
    return createHash('sha256').update(`${secret} ${player}`).digest('base64url');
  }

  /** Marks an officer who already left in an earlier run of the same scenario. */
  hasLeft(player: Player): void {
    this.gone.add(player);
  }

  /** Whether a step is by or about an officer who has left: it was then completed in an earlier run. */
  isComplete({ by, path, body }: Step): boolean {
    const words = path + JSON.stringify(body);
    return [...this.gone].some((player) => player === by || words.includes(`{{officers.${player}}}`));
  }

  /**
   * Sends a request as a player; signs in again when the token has expired, and asks again while a list is behind the log, as
   * on a busy machine. Throws if the sign-in fails.
   */
  async ask(player: Player, request: Request): Promise<Reply> {
    let reply = await this.askOnce(player, request);
    for (let nth = 1; reply.body['code'] === 'view-behind' && nth < TRIES; nth += 1) {
      reply = await this.askOnce(player, request);
    }
    return reply;
  }

  private async askOnce(player: Player, request: Request): Promise<Reply> {
    const reply = await this.door(await this.signed(player, request));
    if (reply.status !== 401) return reply;
    this.tokens.delete(player);
    return this.door(await this.signed(player, request));
  }

  private async signed(player: Player, request: Request): Promise<Request> {
    return { ...request, headers: { ...request.headers, authorization: `Bearer ${await this.token(player)}` } };
  }

  private async token(player: Player): Promise<string> {
    const held = this.tokens.get(player);
    if (held) return held;
    const token = await this.signIn(player, this.known.get(player)?.password ?? '');
    if (token === undefined) throw new Error(`the scenario's ${player} cannot sign in`);
    this.tokens.set(player, token);
    return token;
  }

  private async signIn(player: Player, password: string): Promise<string | undefined> {
    const body = { username: player, password };
    const reply = await this.door({ method: 'POST', path: '/v1/tokens', headers: {}, body });
    return reply.body['accessToken'] as string | undefined;
  }
}
