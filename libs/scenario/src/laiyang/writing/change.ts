import type { Player, Step } from '../../runner/step';
import { agency, officer } from './cast';
import { Episode } from './episode';

const ADMINISTRATOR = 'admin';

/** Changes in the register by the administrator: agencies and officers are added and ended. */
export class Change extends Episode {
  /** A new agency of the county. */
  establish(kind: string, name: string): this {
    this.order('/v1/agencies', { kind, name, areaCode: '370682' }, 'establish');
    return this;
  }

  /** Ends an agency; another one takes over its open work. */
  endAgency(name: string, successor: string): this {
    this.order(`/v1/agencies/${agency(name)}/end`, { successorId: agency(successor) }, `end-${name}`, { echoes: true });
    return this;
  }

  /** Registers an officer, who can act from here on. */
  enrol(username: Player, role: string, at: string, name: string): this {
    const body = { username, name, role, agencyId: agency(at) };
    this.order('/v1/officers', body, `enrol-${username}`, { enrols: username });
    return this;
  }

  /** Ends an officer, who no longer acts. */
  dismiss(username: Player): this {
    this.order(`/v1/officers/${officer(username)}/end`, {}, `dismiss-${username}`, { echoes: true });
    return this;
  }

  /** Imports areas or officers from a table. */
  importTable(path: '/v1/areas/import' | '/v1/officers/import', rows: readonly (readonly string[])[]): this {
    const label = path.split('/')[2]!;
    this.write(label, ADMINISTRATOR, path, {}, { table: rows.map((row) => `${row.join(',')}\n`).join('') });
    return this;
  }

  /** The register uses the host's clock, on which the whole scenario is in the past. */
  private order(path: string, body: Step['body'], label: string, more: Pick<Step, 'enrols' | 'echoes'> = {}): void {
    this.write(label, ADMINISTRATOR, path, { ...body, at: this.now, lateEntryReason: 'IMPORTED' }, more);
  }
}
