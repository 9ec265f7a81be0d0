import type { Language } from '@center/web';
import type { LateEntryReason, Officer, StoredEvent } from '@center/kernel';
import { caseStream } from '../domain/streams';
import { type Sight, factsSeen, seesEvent } from '../domain/visibility';
import { factsOf } from '../views/timeline/facts';
import { summaryOf } from '../words/summaries';
import * as words from '../words/codes';

const CHINESE: Language = 'zh';

/** An event of a case as its reader is told of it; `undefined` when it is not theirs to know. */
export const toldOf = (stored: StoredEvent, by: Officer, sight: Sight) => {
  const { type, data, meta } = caseStream.read(stored);
  if (!seesEvent(by, sight, type)) return undefined;
  const facts = factsSeen(by, sight, factsOf(data) as Record<string, unknown>);
  const late = (data as { late?: LateEntryReason }).late;
  return {
    type,
    at: data.at,
    recordedAt: meta.recordedAt,
    actor: meta.actor,
    what: summaryOf(type, facts, CHINESE) + (late ? `（补录：${words.LATE_REASONS[late]}）` : ''),
  };
};
