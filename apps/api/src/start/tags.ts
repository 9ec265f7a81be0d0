/** What the operations of each tag are about, for the OpenAPI document. */
export const TAGS = {
  '个案 Cases': '线索的登记、导入与办理，直至办结 · leads from their registration or import to the closed case',
  '移送 Transfers': '收件箱与发件箱 · inbox and outbox of an agency',
  '文书 Documents': '移送函、回执、结案表、卷宗 · letters, receipts, closure forms and case files as PDF',
  '统计 Statistics': '按口径版本统计的数字及其依据 · figures by versioned definitions, and the facts behind them',
  '报表 Reports': '定稿的数字及其后的变化 · published figures, and what has changed since',
  '审计 Audit': '日志与访问记录 · the log, and who read what',
  '实时 Live': '事件发生即送达 · events as they happen',
  '时限 Deadlines': '各步骤的时限与工作日历 · the limits of the steps, and the calendar of working days',
  '督办 Supervision': '对超期步骤的督办与回复 · supervisions of late steps, and their answers',
  '通知 Notifications': '发给工作人员的通知 · notifications of officers',
  '值班 Duty': '中心的值班表，当前值班人员 · the duty roster of the center, and the officer on duty now',
  '单位 Agencies': '单位及其系统的密钥 · agencies and the keys of their systems',
  '工作人员 Officers': '工作人员、任职与登录 · officers, their posts and their sign-in',
  '区划 Areas': '镇街与村居 · the townships and villages',
  '身份 Identity': '登录、令牌与本人的任职 · sign-in, tokens and the own posts',
  '运行 Operations': '程序是否在运行 · whether the program runs',
} as const;
