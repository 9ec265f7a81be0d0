import { Refusal } from './refusal';
import { typedLabel } from './label';

describe('a typed public name', () => {
  it.each(['莱阳市教育和体育局', '120 急救站', '莱政发〔20240806001〕12号', '2024-2025 学年 1-3 期'])(
    'is accepted: %s',
    (name) => {
      expect(typedLabel(name)).toBe(name);
    },
  );

  it.each([
    ...['张三 13800138000', '370682201506010012', '１３８００１３８０００', '联系 1234567', '138 0000 1234'],
    ...['中心138-0000-1234', '〔13800001234〕', '138–0000–1234', '１３８－００００－１２３４', '0535-728-1234'],
    ...['(0535) 728 1234', '〔0535-7281234〕', '〔37068220150601001X〕'],
  ])('is rejected with the digits of a person: %s', (name) => {
    expect(() => typedLabel(name)).toThrow(new Refusal('label-looks-personal'));
  });
});
