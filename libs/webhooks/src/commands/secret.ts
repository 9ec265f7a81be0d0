import type { CommandResult } from '@center/command-handling';
import type { LocatedSealed, Sealed } from '@center/kernel';
import type { Vault } from '@center/vault';
import { ApiProperty } from '@nestjs/swagger';
import { randomBytes } from 'node:crypto';
import type { WebhookEvent } from '../domain/events';
import { WebhookCommandAnswer } from './webhook-command';

const LENGTH = 32;

/** A new secret (Standard Webhooks). */
export const newSecret = (): string => `whsec_${randomBytes(LENGTH).toString('base64')}`;

/** The answer of a command that makes a secret. */
export class WebhookSecretAnswer extends WebhookCommandAnswer {
  @ApiProperty({ type: 'string', example: 'whsec_…', description: '一次性告知 · told in this answer only' })
  secret!: string;
}

/** A sealed field of the event that a command has written, now or when it was first called. */
export const sealedIn = (
  { events: [event] }: Pick<CommandResult<WebhookEvent>, 'events'>,
  field: 'secret' | 'url',
): LocatedSealed => {
  const { id, stream, data } = event!;
  const sealed = (data as Readonly<Record<typeof field, Sealed>>)[field];
  return { ...sealed, stream, event: id, field: `/${field}` };
};

/** The secret that a command has made: a repeat tells the same one. */
export const secretIn = async (written: Pick<CommandResult<WebhookEvent>, 'events'>, vault: Vault): Promise<string> => {
  const [secret] = await vault.open([sealedIn(written, 'secret')]);
  return secret!;
};
