import fc from 'fast-check';
import { kindOfAddress } from './addresses';
import { targetOf } from './target-url';

const strict = { allowLoopback: false };
const trying = { allowLoopback: true };

describe('the kind of an address', () => {
  it.each([
    ['8.8.8.8', 'public'],
    ['2001:4860:4860::8888', 'public'],
    ['::ffff:8.8.8.8', 'public'],
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['::1', 'loopback'],
    ['::ffff:127.0.0.1', 'loopback'],
    ...[
      ...['0.0.0.0', '0.1.2.3', '10.1.2.3', '100.64.0.1', '169.254.169.254', '172.16.0.1', '172.31.255.255'],
      ...['192.168.0.1', '192.0.0.1', '192.0.2.1', '192.88.99.1', '198.18.0.1', '198.51.100.1', '203.0.113.1'],
      ...['224.0.0.1', '240.0.0.1', '255.255.255.255', '::', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd00:ec2::254'],
      ...['ff02::1', 'fec0::1', '2001:db8::1', '100::1', '::ffff:10.0.0.1', '::ffff:0a00:0001', '::10.0.0.1'],
      ...[
        '64:ff9b::a00:1',
        '64:ff9b::808:808',
        '64:ff9b:1::1',
        '2002:a00:1::',
        '2001:0:808:808::1',
        '4000::1',
        '',
        'x',
      ],
    ].map((address) => [address, 'other'] as const),
  ] as const)('%s is %s', (address, kind) => {
    expect(kindOfAddress(address)).toBe(kind);
  });
});

describe('the target of a webhook', () => {
  it.each(['https://receiver.example/hook?token=1', 'https://8.8.8.8/', 'https://[2001:4860:4860::8888]:8443/x'])(
    'may be %s',
    (url) => {
      expect(targetOf(url, strict)?.href).toBe(url);
    },
  );

  it.each([
    ...[
      'http://receiver.example/',
      'ftp://receiver.example/',
      'file:///etc/passwd',
      'receiver.example',
      '',
      'https://',
    ],
    ...['https://user@receiver.example/', 'https://user:pass@receiver.example/', 'https://:pass@receiver.example/'],
    ...['https://localhost/', 'https://LOCALHOST./', 'https://a.localhost/', 'https://localhost.localdomain/'],
    ...['https://127.0.0.1/', 'https://2130706433/', 'https://0x7f000001/', 'https://0x7f.1/', 'https://0177.0.0.1/'],
    ...['https://127.1/', 'https://127.0.0.1./', 'https://①②⑦.⓪.⓪.①/', 'https://%31%32%37.0.0.1/', 'https://0/'],
    ...['https://[::1]/', 'https://[0:0:0:0:0:0:0:1]/', 'https://[::ffff:127.0.0.1]/', 'https://[::ffff:7f00:1]/'],
    ...[
      'https://10.0.0.1/',
      'https://0xa.0.0.1/',
      'https://167772161/',
      'https://192.168.1.1/',
      'https://169.254.169.254/',
    ],
    ...[
      'https://[fd00::1]/',
      'https://[fe80::1]/',
      'https://[::]/',
      'https://[64:ff9b::a00:1]/',
      'https://[::127.0.0.1]/',
    ],
  ])('must not be %s', (url) => {
    expect(targetOf(url, strict)).toBeUndefined();
  });

  it('may be loopback, by http too, where that is allowed', () => {
    for (const url of ['http://127.0.0.1:9/x', 'https://[::1]:9/x', 'http://127.8.8.8/x', 'http://localhost:9/x']) {
      expect(targetOf(url, trying)?.href).toBe(url);
    }
    for (const url of ['http://receiver.example/', 'http://10.0.0.1/', 'https://10.0.0.1/', 'ftp://127.0.0.1/']) {
      expect(targetOf(url, trying)).toBeUndefined();
    }
  });

  it('is never a private IPv4 address, in any spelling', () => {
    const part = fc.integer({ min: 0, max: 255 });
    const spelled = fc.tuple(part, part, part, fc.constantFrom('dotted', 'whole', 'hex', 'octal', 'mapped'));
    fc.assert(
      fc.property(spelled, ([b, c, d, spelling]) => {
        const whole = ((10 * 256 + b) * 256 + c) * 256 + d;
        const host = {
          dotted: `10.${b}.${c}.${d}`,
          whole: String(whole),
          hex: `0x${whole.toString(16)}`,
          octal: `012.0${b.toString(8)}.0${c.toString(8)}.0${d.toString(8)}`,
          mapped: `[::ffff:10.${b}.${c}.${d}]`,
        }[spelling];
        return targetOf(`https://${host}/`, trying) === undefined;
      }),
    );
  });
});
