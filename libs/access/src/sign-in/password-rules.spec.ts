import { oneTimePassword } from './one-time-password';
import { passwordFault } from './password-rules';

describe('a new password', () => {
  it.each([
    ['password-common', 'unbelievable'],
    ['password-common', 'password1234'],
    ['password-common', 'Password2026!'],
    ['password-common', 'P@ssw0rd2026!!'],
    ['password-common', '!!!Dragon!!!2026'],
    ['password-common', 'qwertyuiop123'],
    ['password-common', 'ｐａｓｓｗｏｒｄ１２３４'],
    ['password-common', 'iloveyou520520'],
    ['password-common', 'pass word 1234'],
    ['password-common', 'p.a.s.s.w.o.r.d'],
    ['password-repetitive', 'aaaaaaaaaaaa'],
    ['password-repetitive', 'abababababab'],
    ['password-repetitive', 'zbqzbqzbqzbq'],
    ['password-repetitive', 'abcdefghijkl'],
    ['password-repetitive', '987654321098'],
    ['password-repetitive', 'aaaaabbbbbccccc'],
    ['password-repetitive', '密密密密密密密密密密密密'],
    ['password-repetitive', 'kitchentable9kitchentable9'],
    ['password-has-username', 'wang.li-likes-soup'],
    ['password-has-username', 'the ＷＡＮＧ.Li of 2026'],
    ['password-has-username', 'soup for il.gnaw'],
  ])('is refused as %s: %s', (fault, password) => {
    expect(passwordFault(password, 'Wang.Li')).toBe(fault);
  });

  it.each(['long enough it is', '一个足够长的新密码2026', 'correct horse battery staple', 'tide-meadow-93-lantern'])(
    'may be %s',
    (password) => {
      expect(passwordFault(password, 'wang.li')).toBeUndefined();
    },
  );

  it('may contain a short username by chance, and is not the username', () => {
    expect(passwordFault('tide-meadow-93-lantern', 'tid')).toBeUndefined();
    expect(passwordFault('lantern.meadow', 'lantern.meadow')).toBe('password-has-username');
  });

  it('that is random is accepted', () => {
    const refused = Array.from({ length: 500 }, () => oneTimePassword()).filter((random) =>
      passwordFault(random, 'wang'),
    );
    expect(refused).toEqual([]);
  });
});
