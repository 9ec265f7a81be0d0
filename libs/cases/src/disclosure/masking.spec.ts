import { turnsDuring } from '@center/testing';
import { type EventId, type KeyId, type LocatedSealed, instant } from '@center/kernel';
import type { Vault } from '@center/vault';
import { hideSecrets, maskSecrets, secretAt } from './masking';
import { Secret, type WithSecrets } from './secret';

const sealed = (box: string): LocatedSealed => ({
  sealed: box as KeyId,
  box,
  stream: 's',
  event: 'e' as EventId,
  field: '/f',
});
interface Shown {
  readonly status: string;
  readonly narrative: string | null;
  readonly children: readonly {
    readonly childId: string;
    readonly name: string | null;
    readonly birthDate: string | null;
  }[];
}
const document: WithSecrets<Shown> = {
  status: 'ACCEPTED',
  narrative: new Secret(sealed('a long story'), 'text'),
  children: [
    { childId: '1', name: new Secret(sealed('欧阳小明'), 'name'), birthDate: null },
    { childId: '2', name: new Secret(sealed('forgotten'), 'name'), birthDate: null },
  ],
};
const opened: string[] = [];
const vault = {
  open: (texts: readonly LocatedSealed[]) => {
    opened.push(...texts.map(({ box }) => box));
    return Promise.resolve(texts.map(({ box }) => (box === 'forgotten' ? null : box)));
  },
} as unknown as Vault;
const context = { on: instant(0), townName: undefined };

it('masks partially where allowed, marks erased values, and opens nothing else', async () => {
  expect(await maskSecrets<Shown>(document, vault, context)).toEqual({
    status: 'ACCEPTED',
    narrative: '***',
    children: [
      { childId: '1', name: '欧阳**', birthDate: null },
      { childId: '2', name: null, birthDate: null, forgotten: true },
    ],
  });
  expect(opened).not.toContain('a long story');
});

it('hides everything without opening anything', async () => {
  opened.length = 0;
  expect(await hideSecrets<Shown>(document)).toMatchObject({
    narrative: '***',
    children: [{ name: '***' }, { name: '***' }],
  });
  expect(opened).toEqual([]);
});

it('copies long lists in parts, with turns of the event loop in between', async () => {
  const many = { ...document, children: Array.from({ length: 500 }, () => document.children[0]!) };
  expect(await turnsDuring(maskSecrets<Shown>(many, vault, context))).toBeGreaterThanOrEqual(5);
  expect(await turnsDuring(hideSecrets<Shown>(many))).toBeGreaterThanOrEqual(5);
  expect((await hideSecrets<Shown>(many)).children).toHaveLength(500);
});

it('finds a secret by its pointer; undefined if there is none', () => {
  expect(secretAt(document, '/children/0/name')?.text.box).toBe('欧阳小明');
  expect(secretAt(document, '/narrative')?.kind).toBe('text');
  for (const pointer of [
    '',
    '/status',
    '/children',
    '/children/9/name',
    '/children/0/name/text',
    '/__proto__',
    '/constructor',
  ]) {
    expect(secretAt(document, pointer)).toBeUndefined();
  }
});
