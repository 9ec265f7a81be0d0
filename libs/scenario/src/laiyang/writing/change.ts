import type { Player, Step } from '../../runner/step';
import { agency, officer } from './cast';
import { Episode } from './episode';

const ADMINISTRATOR = 'admin';

/** What the administrator changes in the register: agencies and officers come and go. */
export class Change extends Episode {
  /** A new agency of the county. */
  establish(kind: string, name: string): this {
    this.order('/v1/agencies', { kind, name, areaCode: '370682' }, 'establish');
    return this;
  }

  /** The agency ends; another one takes over what it has open. */
  endAgency(name: string, successor: string): this {
    this.order(`/v1/agencies/${agency(name)}/end`, { successorId: agency(successor) }, `end-${name}`, { echoes: true });
    return this;
  }

  /** Somebody new, who acts in the story from here on. */
  enrol(username: Player, role: string, at: string, name: string): this {
    const body = { username, name, role, agencyId: agency(at) };
    this.order('/v1/officers', body, `enrol-${username}`, { enrols: username });
    return this;
  }

  /** Somebody leaves, and acts no more. */
  dismiss(username: Player): this {
    this.order(`/v1/officers/${officer(username)}/end`, {}, `dismiss-${username}`, { echoes: true });
    return this;
  }

  /** The register runs on the host's clock: there, all that the story tells lies in the past. */
  private order(path: string, body: Step['body'], label: string, more: Pick<Step, 'enrols' | 'echoes'> = {}): void {
    this.write(label, ADMINISTRATOR, path, { ...body, at: this.now, lateEntryReason: 'IMPORTED' }, more);
  }
}
