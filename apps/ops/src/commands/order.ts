import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type Signature, SignatureRefused, Signatures } from '@center/access';
import type { Officer } from '@center/kernel';
import { ERASURE_GROUNDS, type ErasureGround } from '@center/vault';
import { WrongUsage } from '../wrong-usage';

/** An order that the center's leader and a dispatcher have signed. */
export interface SignedOrder {
  readonly leader: Officer;
  readonly dispatcher: Officer;
  readonly ground: ErasureGround;
  readonly note: string;
}

const LONGEST_NOTE = 2_000;

const GROUNDS = ERASURE_GROUNDS.join(', ');

const shape = (byToken: boolean): WrongUsage =>
  byToken
    ? new WrongUsage(
        `标准输入应为三行：理由（${GROUNDS} 之一，空格后写明依据）、中心负责人的访问令牌、值班调度员的访问令牌`,
        `Standard input must have three lines: the reason (one of ${GROUNDS}, a space, the written order), the access token of the center leader, and that of a dispatcher`,
      )
    : new WrongUsage(
        `标准输入应为五行：理由（${GROUNDS} 之一，空格后写明依据）、中心负责人的用户名、密码、值班调度员的用户名、密码`,
        `Standard input must have five lines: the reason (one of ${GROUNDS}, a space, the written order), username and password of the center leader, username and password of a dispatcher`,
      );

const linesOf = async (input: Readable): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of createInterface({ input, crlfDelay: Infinity })) lines.push(line);
  while (lines.at(-1) === '') lines.pop();
  return lines;
};

const signaturesIn = (lines: readonly string[], byToken: boolean): readonly [Signature, Signature] | undefined => {
  const [one = '', two = '', three = '', four = ''] = lines;
  if (byToken) return lines.length === 2 ? [{ token: one.trim() }, { token: two.trim() }] : undefined;
  if (lines.length !== 4) return undefined;
  return [
    { username: one.trim(), password: two },
    { username: three.trim(), password: four },
  ];
};

/**
 * Reads an order from standard input: the reason, then the signatures of a center leader and of a dispatcher, who are two
 * persons. Throws `WrongUsage`.
 */
export const signedOrder = async (signatures: Signatures, input: Readable): Promise<SignedOrder> => {
  const [reason = '', ...signing] = await linesOf(input);
  const [, ground, note] = /^(\S+)\s+(\S.*)$/.exec(reason.trim()) ?? [];
  const both = signaturesIn(signing, signatures.byToken);
  const isGround = ERASURE_GROUNDS.includes(ground as ErasureGround);
  if (!both || !isGround || note === undefined || note.length > LONGEST_NOTE) throw shape(signatures.byToken);
  try {
    const leader = await signatures.officer(both[0], 'CENTER_LEADER');
    const dispatcher = await signatures.officer(both[1], 'DISPATCHER');
    if (leader.officerId !== dispatcher.officerId) return { leader, dispatcher, ground: ground as ErasureGround, note };
  } catch (error) {
    if (!(error instanceof SignatureRefused)) throw error;
    throw new WrongUsage(
      `签名无效：须为现任 ${error.role}。未遗忘任何人`,
      `A signature is not valid: it must be that of a ${error.role} in office. No person was forgotten`,
    );
  }
  throw new WrongUsage('须由两人签名。未遗忘任何人', 'Two persons must sign. No person was forgotten');
};
