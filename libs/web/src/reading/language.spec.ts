import { languageOf } from './language';

describe('the language of texts', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['zh-CN', 'zh'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['en;q=0.9, zh;q=0.1', 'en'],
    ['en;q=0', 'zh'],
    ['fr, de;q=0.5', 'zh'],
    ['*', 'zh'],
    ['english', 'zh'],
    ['en;q=abc', 'en'],
    [';;;,,,q=1', 'zh'],
  ])('of Accept-Language %j is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
