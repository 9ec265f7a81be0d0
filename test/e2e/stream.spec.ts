import { randomUUID } from 'node:crypto';
import { until } from '@center/testing';
import type { Done } from './harness/caller';
import { Center } from './harness/center';
import { OpenStream } from './harness/event-stream';
import { aLead, Scene } from './harness/scene';

const timelineOf = async (center: Center, caseId: string, by: string) => {
  const caller = await center.as(by);
  const { items } = await caller.read<{ items: { position: string; type: string; caseId: string }[] }>(
    `/v1/cases/${caseId}/timeline?limit=200`,
  );
  return items;
};

describe('the stream of events', () => {
  let center: Center;
  const open: OpenStream[] = [];
  const stream = async (by: string, path?: string, headers?: Record<string, string>) => {
    const opened = await OpenStream.open(await center.as(by), path, headers);
    open.push(opened);
    return opened;
  };

  beforeAll(async () => {
    center = await Center.open();
  });
  afterEach(() => {
    for (const one of open.splice(0)) one.close();
  });
  afterAll(async () => {
    await center.close();
  });

  it('delivers what each reader may see, in order and as the reader counts it, without personal data', async () => {
    const [dispatcher, police, school] = [
      await stream('dispatcher'),
      await stream('liaison-police'),
      await stream('liaison-school'),
    ];
    const scene = await Scene.transferred(center);
    await scene.by('dispatcher', 'notes', { text: '已电话联系。' });
    await police.has('NoteRecorded', scene.caseId);
    await dispatcher.has('NoteRecorded', scene.caseId);
    for (const [reader, by] of [
      [dispatcher, 'dispatcher'],
      [police, 'liaison-police'],
      [school, 'liaison-school'],
    ] as const) {
      const own = reader.events.filter(({ caseId }) => caseId === scene.caseId);
      const shown = await timelineOf(center, scene.caseId, by);
      const from = shown.findIndex(({ position }) => position === own[0]!.position);
      expect(own.map(({ position, type }) => [position, type])).toEqual(
        shown.slice(from).map(({ position, type }) => [position, type]),
      );
      const timeline = await (await center.as(by)).read<Done>(`${scene.path}/timeline`);
      expect(own.at(-1)!.version).toBe(timeline.version);
      expect(own[0]).toMatchObject({ about: { context: 'cases', id: scene.caseId } });
      expect(own[0]!.caseNumber).toMatch(/^XS-/);
      expect(reader.text).not.toMatch(/测试儿童|报告老师|13900000001|无人照看|已电话联系/);
    }
    expect(school.typesOf(scene.caseId)).toEqual(['LeadRegistered', 'LeadAccepted']);
    expect(police.typesOf(scene.caseId)[0]).toBe('TransferIssued');
  });

  it('begins with the last position that the reader may see', async () => {
    const scene = await Scene.transferred(center);
    const [last] = (await timelineOf(center, scene.caseId, 'liaison-police')).slice(-1);
    await Scene.registered(center); // which the police do not see
    await until('the view knows it', async () => (await stream('liaison-police')).first === last!.position);
    const head = (await timelineOf(center, (await Scene.registered(center)).caseId, 'dispatcher')).at(-1)!.position;
    expect((await stream('dispatcher')).first).toBe(head);
    expect((await stream('admin')).first).toBe('0');
    expect((await stream('admin', '/v1/stream?after=1')).first).toBe('1');
  });

  it('sends the step that ends sight as the last event of a case, also when it is caught up', async () => {
    const live = await stream('liaison-police');
    const before = live.lastId!;
    const scene = await Scene.transferred(center);
    await scene.onTransfer('liaison-police', 'return', {
      ...{ reason: 'NOT_COMPETENT', competentAgencyId: center.agencyOf('liaison-education') },
    });
    await scene.by('dispatcher', 'notes', { text: '另行处理。' });
    await live.has('TransferReturned', scene.caseId);
    const next = await Scene.transferred(center);
    await live.has('TransferIssued', next.caseId);
    expect(live.typesOf(scene.caseId)).toEqual(['TransferIssued', 'TransferReturned']);
    const later = await stream('liaison-police', `/v1/stream?after=${before}`);
    await later.has('TransferIssued', next.caseId);
    expect(later.typesOf(scene.caseId)).toEqual(['TransferReturned']);
    expect(later.typesOf(next.caseId)[0]).toBe('LeadRegistered'); // by today's sight
  });

  it('goes on without loss or repeat, also after the program was killed', async () => {
    const ids = (one: OpenStream) => one.events.map(({ position }) => position);
    const live = await stream('dispatcher');
    const [first] = [await Scene.handled(center)];
    await live.has('LeadTriaged', first.caseId);
    live.close();
    const second = await Scene.handled(center);
    const again = await stream('dispatcher', '/v1/stream?after=0', { 'last-event-id': live.lastId! });
    await again.has('LeadTriaged', second.caseId);
    const third = await Scene.handled(center);
    await again.has('LeadTriaged', third.caseId);
    await center.program.kill();
    await center.startAgain();
    const fourth = await Scene.registered(center);
    const after = await stream('dispatcher', '/v1/stream', { 'last-event-id': again.lastId! });
    await after.has('LeadRegistered', fourth.caseId);
    const whole = await stream('dispatcher', `/v1/stream?after=${live.first}`);
    await whole.has('LeadRegistered', fourth.caseId);
    expect([...ids(live), ...ids(again), ...ids(after)]).toEqual(ids(whole));
  });

  it('delivers one case, or some types only', async () => {
    const [one, two] = [await Scene.registered(center), await Scene.registered(center)];
    const ofCase = await stream('dispatcher', `/v1/stream?after=0&case=${one.caseId}`);
    const ofTypes = await stream('dispatcher', '/v1/stream?after=0&types=LeadAccepted,LeadDeclined');
    for (const scene of [two, one]) await scene.by('dispatcher', 'accept');
    await ofCase.has('LeadAccepted', one.caseId);
    await ofTypes.has('LeadAccepted', two.caseId);
    expect(ofCase.events.every(({ caseId }) => caseId === one.caseId)).toBe(true);
    expect(ofCase.typesOf(one.caseId)).toEqual(['LeadRegistered', 'LeadAccepted']);
    expect(new Set(ofTypes.events.map(({ type }) => type))).toEqual(new Set(['LeadAccepted']));
  });

  it('refuses a position that the log has not reached, and unknown types', async () => {
    const dispatcher = await center.as('dispatcher');
    for (const after of ['999999999', '-1', 'x', '01', '9'.repeat(30)]) {
      const { status, body } = await dispatcher.get(`/v1/stream?after=${after}`);
      expect([status, body.errors]).toMatchObject([
        400,
        [{ in: 'query', pointer: '/after', code: 'unknown-position' }],
      ]);
    }
    const named = await dispatcher.get('/v1/stream?after=0', { 'last-event-id': '999999999' });
    expect(named.body.errors).toMatchObject([{ in: 'header', pointer: '/Last-Event-ID', code: 'unknown-position' }]);
    const types = await dispatcher.get('/v1/stream?types=LeadAccepted,Nothing');
    expect([types.status, types.body.errors]).toMatchObject([400, [{ pointer: '/types', code: 'must-be-one-of' }]]);
  });

  const recruit = async (role = 'AGENCY_LIAISON', agency = 'liaison-school') => {
    const username = `reader-${randomUUID().slice(0, 8)}`;
    const made = await center.recruit({ username, role, agencyId: center.agencyOf(agency) });
    return { ...made, username };
  };
  const ended = (one: OpenStream) => until('the stream has ended', () => one.closed && one.end !== undefined, 2_000);

  it('ends within two seconds when the token, the appointment, the officer or the key does', async () => {
    const [loggedOut, leaving, moved, last] = [await recruit(), await recruit(), await recruit(), await recruit()];
    const admin = await center.as('admin');
    const agencyId = center.agencyOf('liaison-police');
    const key = await admin.does<{ apiKeyId: string; apiKey: string; appointmentId: string }>(
      `/v1/agencies/${agencyId}/api-keys`,
    );
    await center.confirm(key.appointmentId);
    const callers = await Promise.all(
      [loggedOut, leaving, moved, last].map(({ username, password }) => center.signIn(username, password)),
    );
    callers.push(center.with({ 'x-api-key': key.apiKey }));
    const streams = await Promise.all(callers.map((caller) => OpenStream.open(caller)));
    open.push(...streams);
    await callers[0]!.does('/v1/tokens/revoke');
    await ended(streams[0]!);
    await admin.does(`/v1/officers/${leaving.officerId}/end`);
    await ended(streams[1]!);
    await admin.does(`/v1/officers/${moved.officerId}/appointments`, {
      role: 'AGENCY_LIAISON',
      agencyId: center.agencyOf('liaison-police'),
    });
    await admin.does(`/v1/officers/${moved.officerId}/appointments/${moved.appointmentId}/end`);
    await ended(streams[2]!);
    await admin.does(`/v1/officers/${last.officerId}/appointments/${last.appointmentId}/end`); // the only one
    await ended(streams[3]!);
    await admin.does(`/v1/agencies/${agencyId}/api-keys/${key.apiKeyId}/revoke`);
    await ended(streams[4]!);
    expect(streams.map(({ end }) => end)).toEqual([
      'token-revoked',
      'officer-ended',
      'appointment-ended',
      'appointment-ended',
      'key-revoked',
    ]);
  });

  it('limits the streams of an officer, apart from other requests', async () => {
    const reader = await recruit();
    const caller = await center.signIn(reader.username, reader.password);
    for (let nth = 0; nth < 100; nth += 1) open.push(await OpenStream.open(caller));
    const { status, body } = await caller.get('/v1/stream');
    expect([status, body.code]).toEqual([429, 'too-many-requests']);
    expect((await caller.get('/v1/me')).status).toBe(200);
    open.splice(0, 1)[0]!.close();
    await until('there is room', async () => {
      const opened = await OpenStream.open(caller).catch(() => undefined);
      if (opened) open.push(opened);
      return opened !== undefined;
    });
  });

  it('is told by the metrics: how many are open, and how long after its recording a page was delivered', async () => {
    const metric = async (name: string): Promise<number> => {
      const text = await (await fetch(`${center.program.operationsUrl}/metrics`)).text();
      return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)![1]!);
    };
    await until('none is open', async () => (await metric('center_live_readers')) === 0);
    const [first, second] = [await stream('dispatcher'), await stream('liaison-police')];
    expect(await metric('center_live_readers')).toBe(2);
    const [count, sum] = ['center_live_delivery_seconds_count', 'center_live_delivery_seconds_sum'] as const;
    const before = { count: await metric(count), sum: await metric(sum) };
    const scene = await Scene.registered(center);
    await first.has('LeadRegistered', scene.caseId);
    await until('the delivery is counted', async () => (await metric(count)) > before.count);
    expect(await metric(sum)).toBeGreaterThan(before.sum);
    second.close();
    await until('one is left', async () => (await metric('center_live_readers')) === 1);
  });

  it('ends when the program stops', async () => {
    const reader = await stream('dispatcher', '/v1/stream', {});
    const lead = await (await center.as('liaison-school')).does('/v1/leads', aLead());
    await reader.has('LeadRegistered', lead.caseId);
    expect(await center.program.stop()).toBe(0);
    expect([reader.end, reader.closed]).toEqual(['shutting-down', true]);
    await center.startAgain();
  });
});
