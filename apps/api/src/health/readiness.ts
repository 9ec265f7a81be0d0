import { EventStore } from '@center/event-store';
import { Projections, type View, VIEWS, type ViewStatus } from '@center/projections';
import { Inject, Injectable } from '@nestjs/common';

const PATIENCE = 3_000;

/** The result, or `undefined` on timeout: a database that hangs must not make the health check hang. */
const inTime = async <Answer>(question: Promise<Answer>): Promise<Answer | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, PATIENCE, undefined)));
  try {
    return await Promise.race([question.catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
};

const unknown = ({ name }: View): ViewStatus => ({
  ...{ view: name, built: false, position: '0', lag: 0, lagSeconds: 0 },
  fault: 'ViewsUnavailable',
});

/** The state of the program, for its operators only: the positions show that something was recorded. */
export interface Health {
  readonly status: 'ready' | 'not-ready';
  readonly database: boolean;
  readonly log: { readonly reachable: boolean; readonly position: string | null };
  readonly views: readonly ViewStatus[];
}

/** Checks the log and the views. */
@Injectable()
export class Readiness {
  constructor(
    private readonly store: EventStore,
    private readonly projections: Projections,
    @Inject(VIEWS) private readonly views: readonly View[],
  ) {}

  /** Ready when the log and the views respond and no view has stopped. A lagging view catches up by itself and counts as ready. */
  async ask(): Promise<Health> {
    const [head, views] = await Promise.all([inTime(this.store.head()), inTime(this.projections.status())]);
    const sound = head !== undefined && views !== undefined && views.every(({ fault }) => fault === null);
    return {
      status: sound ? 'ready' : 'not-ready',
      database: views !== undefined || head !== undefined,
      log: { reachable: head !== undefined, position: head === undefined ? null : head.position.toString() },
      views: views ?? this.views.map(unknown),
    };
  }
}
