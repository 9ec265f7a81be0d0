import { type AgencyId, id } from '@center/kernel';
import { agencyIdNamed, agencyIds } from './agency-names';

const [police, former, center, other] = [1, 2, 3, 4].map((nth): AgencyId =>
  id(`00000000-0000-7000-8000-00000000000${nth}`),
) as [AgencyId, AgencyId, AgencyId, AgencyId];

describe('agencies by their names', () => {
  const ids = agencyIds([
    ['莱阳市公安局', police],
    ['莱阳市司法局', former],
    ['莱阳市司法局', center],
    ['某县示范学校', other],
    ['莱阳市示范学校', former],
  ]);
  const named = (name: string) => agencyIdNamed(ids, name);

  it('have a county or none, and blanks or none', () => {
    for (const name of ['莱阳市公安局', '公安局', '市公安局', '我市公安局', ' 莱阳市 公安局'])
      expect(named(name)).toBe(police);
  });

  it('are those that were established last', () => {
    expect(named('莱阳市司法局')).toBe(center);
  });

  it('are found by a former name, too', () => {
    const renamed = agencyIds([
      ['莱阳市体育局', other],
      ['莱阳市教育局', former],
      ['莱阳市教育和体育局', former],
      ['某县教育局', former],
    ]);
    const found = ['教育局', '教育和体育局', '莱阳市教育局'].map((name) => agencyIdNamed(renamed, name));
    expect(found).toEqual([former, former, former]);
  });

  it('are none if several are meant, or none is known', () => {
    expect([named('示范学校'), named('某县示范学校'), named('某局'), named('烟台市公安局')]).toEqual([
      undefined,
      other,
      undefined,
      undefined,
    ]);
  });
});
