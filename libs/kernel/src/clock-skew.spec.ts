import { asOfNow, instant, isNoticeablyLater } from '.';

const now = instant(Date.UTC(2024, 7, 1, 2));
const after = (seconds: number) => instant(Date.UTC(2024, 7, 1, 2, 0, seconds));

it('a time up to five minutes ahead is now, a later one is none', () => {
  expect([after(-1), after(0), after(1), after(300), after(301)].map((time) => asOfNow(time, now))).toEqual([
    after(-1),
    now,
    now,
    now,
    undefined,
  ]);
});

it('more than five seconds are noticeable', () => {
  expect([after(5), after(6), after(-60)].map((time) => isNoticeablyLater(time, now))).toEqual([false, true, false]);
});
