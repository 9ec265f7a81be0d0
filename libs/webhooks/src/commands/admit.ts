import type { Officer } from '@center/kernel';
import { Problem } from '@center/web';
import type { Webhook } from '../domain/webhook';

/** Whether an officer may know of a webhook: a liaison of its agency, or an administrator. */
const mayKnow = ({ role, agency }: Officer, { agencyId }: Pick<Webhook, 'agencyId'>): boolean =>
  role === 'SYS_ADMIN' || (role === 'AGENCY_LIAISON' && agency.id === agencyId);

/** Throws 404 unless the officer may know of the webhook. */
export function admit(webhook: Webhook | undefined, { by }: { readonly by: Officer }): asserts webhook is Webhook {
  if (!webhook || !mayKnow(by, webhook)) throw new Problem('not-found');
}
