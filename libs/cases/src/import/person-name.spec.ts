import { looksLikeName } from './person-name';

describe('a text in a column of names', () => {
  it.each([
    ...['样例甲', '欧阳样例', '第五样例', '以沫', '同样', '共工', '𠮷某', '王小学', '有为'],
    ...['阿依古丽·买买提', '买买提艾力·阿卜杜热西提', '阿卜杜热西提买买提艾力', '样 例', '样*', '王某某', '李××'],
    ...[
      'Anna',
      'Anna Maria Sample',
      "O'Neill",
      'Jean-Luc',
      'Müller',
      '样例（弟）',
      '样例甲(女)',
      '样例12',
      'Child 3',
      '乙',
    ],
  ])('%s may be a name', (text) => expect(looksLikeName(text)).toBe(true));

  it.each([
    ...['以上人员均已核实', '（以下空白）', '以下空白', '以下无正文', '第1页', '本页共1条', '2024年3月', '2024-03-01'],
    ...[
      '电话13800019999',
      '13800019999',
      '甲学校（盖章）',
      '同上',
      '男',
      '1',
      '男孩',
      '核实无误的人员均已登记',
      '',
      '/',
    ],
    ...['某某市第一实验小学', '已于三月由派出所登记', '备注', '经办人签字', '…', '略', '无'],
  ])('%s is none', (text) => expect(looksLikeName(text)).toBe(false));
});
