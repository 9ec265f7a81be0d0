import type { Settings } from '@center/config';
import { withinTime } from '@center/event-store';
import { signed } from './signature';

/** How long an answer may take. */
const PATIENCE_MS = 10_000;

/** A call: whom to reach, and about which case. Nothing else of the case is sent. */
export interface AlarmCall {
  /** the same for each attempt */
  readonly id: string;
  readonly phone: string | null;
  readonly caseNumber: string | null;
  readonly link: string;
}

/** Calls the gateway once. Whether it has answered 2xx. */
export const callAlarmLine = async (
  { url, secret }: NonNullable<Settings['alarm']>,
  { id, ...data }: AlarmCall,
  signal: AbortSignal,
): Promise<boolean> => {
  const at = new Date();
  const body = JSON.stringify({ type: 'minors-protection.alarm', timestamp: at.toISOString(), data });
  const headers = signed([secret], { id, seconds: Math.floor(at.getTime() / 1_000), body });
  const call = async (limit: AbortSignal): Promise<boolean> => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      ...{ body, redirect: 'manual', signal: limit },
    });
    await answer.body?.cancel();
    return answer.ok;
  };
  try {
    return await withinTime(PATIENCE_MS, signal, call);
  } catch {
    return false; // tried again
  }
};
