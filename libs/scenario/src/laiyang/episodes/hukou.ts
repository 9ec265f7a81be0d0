import type { Chapter, Write } from '../writing/chapter';

/** A child without household registration: the police register it, and only then does it have an ID number. */
export const hukou =
  (nth: number, born: number): Write =>
  (chapter: Chapter) => {
    const { name, idNumber, birthDate, sex, guardian } = chapter.child(nth, born);
    const lead = chapter.lead({ children: [{ name, birthDate, sex, guardian }], categories: ['IN_DIFFICULTY'] });
    lead.report({
      by: 'liaison-civil-affairs',
      source: 'HOME_VISIT',
      harms: ['NEGLECT'],
      narrative: '摸排发现一名儿童出生后一直未落户，未参保。',
    });
    lead.takenOn(['NEGLECT'], '无户口影响入学与医保，移送公安依法落户。');
    const police = lead.transfer('police', 'OTHER', '请核验出生情况，依法办理户口登记。');
    const entry = lead.rescue('HUKOU', '协助补办出生医学证明，陪同办理落户。');
    lead.wait(2, 10).verify('入户核实：儿童由祖辈照看，出生时未办医学证明。').wait(4, 20);
    police.sign();
    lead.wait(1, 6);
    police.requestMaterial('亲子鉴定意见书或出生医学证明');
    lead.days(4, 9);
    police.supplement('已补办出生医学证明并附后。');
    lead.wait(2, 10);
    police.accept();
    lead.wait(1, 5).grade('MEDIUM_LOW', '无户口影响入学就医，日常照料尚可。');
    lead.days(25, 28).visit('入户回访：照料正常，落户仍未办结。'); // in time, but the feedback is late
    lead
      .wait(1, 4)
      .supervised('police', '回告时限已过，请说明落户办理情况，尽快办结。', '鉴定复核耽搁，已进入办理，一周内办结。');
    lead.days(4, 7);
    police.final(['HUKOU'], '已办理户口登记并签发户口簿。');
    lead.wait(2, 20);
    police.complete();
    lead.give(`children/${lead.children[0]!}/identify`, lead.dispatcher, { idNumber }, 'identify');
    entry.end('ENROLLED', '已落户，医保、学籍同步办理。');
    lead.assign().days(10, 20).visit('已参保，入学手续已办妥。').wait(1, 5).closeSafely('落户入学，权益得到保障。');
    return lead.steps;
  };
