import type { Role } from '../../case/journal.js';
import type { Ask, Rule } from '../../case/rule.js';
import { holds } from '../../case/rule.js';
import { stateName } from '../../case/situation.js';
import { isOfTheHead, kindOfLine, uncoveredLine } from '../authority.js';
import { holdsRole, systemPerson, worksIn } from '../standing.js';

const roleNames: Record<string, { vi: string; en: string }> = {
  director: { vi: 'người đứng đầu cơ quan', en: 'the director' },
  reviewer: { vi: 'Chánh Văn phòng', en: 'the reviewer of the office' },
  clerk: { vi: 'văn thư', en: 'the clerk' },
  dispatcher: { vi: 'người gửi văn bản', en: 'the dispatcher' },
  administrator: { vi: 'quản trị viên', en: 'an administrator' },
};

const roleAsked = (ask: Ask): Role => {
  if (ask.role === undefined) throw new Error(`The rule ${ask.rule} wants a role`);
  return ask.role as Role;
};

/** Rules about who acts. */
export const peopleRules = {
  isSystem: {
    code: 'system_only',
    kind: 'who',
    words: { vi: 'Bước này do hệ thống tự ghi.', en: 'The system records this step by itself.' },
    check: ({ by }) => (by.person === systemPerson ? holds : {}),
    audience: () => [],
  },
  actsAs: {
    code: 'not_your_role',
    kind: 'who',
    words: { vi: 'Việc này thuộc về {roleVi}.', en: 'This belongs to {roleEn}.' },
    check: ({ by }, ask) => {
      const role = roleAsked(ask);
      return holdsRole(by, role) ? holds : { role, roleVi: roleNames[role]?.vi ?? role, roleEn: roleNames[role]?.en ?? role };
    },
    audience: (_, ask) => [`role:${roleAsked(ask)}`],
  },
  isLeadDrafter: {
    code: 'not_lead_drafter',
    kind: 'who',
    words: { vi: 'Việc này thuộc về người soạn thảo chủ trì.', en: 'This belongs to the lead drafter.' },
    check: ({ by, case: { report } }) => (by.person === report.context.leadDrafter ? holds : {}),
    audience: ({ case: { report } }) => [`person:${report.context.leadDrafter}`],
  },
  isHeadOfLead: {
    code: 'not_head_of_lead',
    kind: 'who',
    words: { vi: 'Việc này thuộc về thủ trưởng đơn vị chủ trì ({division}).', en: 'This belongs to the head of the lead division ({division}).' },
    check: ({ by, case: { report } }) => (holdsRole(by, 'head', report.context.leadDivision) ? holds : { division: report.context.leadDivision }),
    audience: ({ case: { report } }) => [`role:head:${report.context.leadDivision}`],
  },
  isLeadDrafterOrHead: {
    code: 'not_of_lead',
    kind: 'who',
    words: {
      vi: 'Việc này thuộc về người soạn thảo chủ trì hoặc thủ trưởng đơn vị chủ trì ({division}).',
      en: 'This belongs to the lead drafter or the head of the lead division ({division}).',
    },
    check: ({ by, case: { report } }) =>
      by.person === report.context.leadDrafter || holdsRole(by, 'head', report.context.leadDivision) ? holds : { division: report.context.leadDivision },
    audience: ({ case: { report } }) => [`person:${report.context.leadDrafter}`, `role:head:${report.context.leadDivision}`],
  },
  isHeadOfLeadOrAdministrator: {
    code: 'not_head_of_lead_or_administrator',
    kind: 'who',
    words: {
      vi: 'Việc này thuộc về thủ trưởng đơn vị chủ trì ({division}) hoặc quản trị viên.',
      en: 'This belongs to the head of the lead division ({division}) or an administrator.',
    },
    check: ({ by, case: { report } }) =>
      holdsRole(by, 'head', report.context.leadDivision) || holdsRole(by, 'administrator') ? holds : { division: report.context.leadDivision },
    audience: ({ case: { report } }) => [`role:head:${report.context.leadDivision}`, 'role:administrator'],
  },
  isContributor: {
    code: 'not_contributor',
    kind: 'who',
    words: { vi: 'Mục {section} thuộc về {divisionName}.', en: 'Section {section} belongs to {divisionName}.' },
    check: ({ by, section }) =>
      section !== undefined && worksIn(by, section.context.division)
        ? holds
        : { section: section?.context.number ?? '', division: section?.context.division ?? '', divisionName: section?.context.divisionName ?? '' },
    audience: ({ section }) => (section === undefined ? [] : [`division:${section.context.division}`]),
  },
  isHeadOfContributor: {
    code: 'not_head_of_contributor',
    kind: 'who',
    words: { vi: 'Mục {section} do thủ trưởng {divisionName} duyệt.', en: 'Section {section} is approved by the head of {divisionName}.' },
    check: ({ by, section }) =>
      section !== undefined && holdsRole(by, 'head', section.context.division)
        ? holds
        : { section: section?.context.number ?? '', division: section?.context.division ?? '', divisionName: section?.context.divisionName ?? '' },
    audience: ({ section }) => (section === undefined ? [] : [`role:head:${section.context.division}`]),
  },
  isHeadOfContributorOrLeadDrafter: {
    code: 'not_yours_to_return',
    kind: 'who',
    words: {
      vi: 'Mục {section} do thủ trưởng {divisionName} hoặc người soạn thảo chủ trì trả lại.',
      en: 'Section {section} is returned by the head of {divisionName} or by the lead drafter.',
    },
    check: ({ by, section, case: { report } }) =>
      by.person === report.context.leadDrafter || (section !== undefined && holdsRole(by, 'head', section.context.division))
        ? holds
        : { section: section?.context.number ?? '', divisionName: section?.context.divisionName ?? '' },
    audience: ({ section, case: { report } }) => [
      `person:${report.context.leadDrafter}`,
      ...(section === undefined ? [] : [`role:head:${section.context.division}`]),
    ],
  },
  mayAnswerOpinion: {
    code: 'not_asked',
    kind: 'who',
    words: {
      vi: 'Ý kiến này hỏi {from}; đơn vị trong cơ quan do thủ trưởng trả lời, cơ quan ngoài do người soạn thảo chủ trì ghi lại.',
      en: 'This opinion was asked of {from}; a division answers through its head, an outside answer is recorded by the lead drafter.',
    },
    check: ({ by, opinion, case: { report } }) => {
      if (opinion === undefined) return {};
      const { from, outside } = opinion.context;
      const may = outside ? by.person === report.context.leadDrafter : holdsRole(by, 'head', from);
      return may ? holds : { from };
    },
    audience: ({ opinion, case: { report } }) => {
      if (opinion === undefined) return [];
      return [opinion.context.outside ? `person:${report.context.leadDrafter}` : `role:head:${opinion.context.from}`];
    },
  },
  isSigner: {
    code: 'not_signer',
    kind: 'who',
    words: { vi: 'Văn bản này do {name} ký.', en: 'This document is signed by {name}.' },
    check: ({ by, case: { report } }) => (by.person === report.context.signer.person ? holds : { name: report.context.signer.name }),
    audience: ({ case: { report } }) => [`person:${report.context.signer.person}`],
  },
  isSignerOrInTheirPlace: {
    code: 'not_signer_nor_in_their_place',
    kind: 'who',
    words: { vi: 'Việc này thuộc về {name} hoặc người được {name} giao thay.', en: 'This belongs to {name}, or to whoever holds the office of {name} now.' },
    check: ({ by, case: { report } }) => {
      const { person, name } = report.context.signer;
      return (by.onBehalfOf?.person ?? by.person) === person ? holds : { name };
    },
    audience: ({ case: { report } }) => [`person:${report.context.signer.person}`],
  },
  isSignerOrDirector: {
    code: 'not_signer_nor_director',
    kind: 'who',
    words: { vi: 'Việc này thuộc về người ký ({name}) hoặc người đứng đầu cơ quan.', en: 'This belongs to the signer ({name}) or to the director.' },
    check: ({ by, case: { report } }) =>
      by.person === report.context.signer.person || holdsRole(by, 'director') ? holds : { name: report.context.signer.name },
    audience: ({ case: { report } }) => [`person:${report.context.signer.person}`, 'role:director'],
  },
  isLeadDrafterOrDispatcher: {
    code: 'not_lead_drafter_nor_dispatcher',
    kind: 'who',
    words: { vi: 'Việc này thuộc về người soạn thảo chủ trì hoặc người gửi văn bản.', en: 'This belongs to the lead drafter or to the dispatcher.' },
    check: ({ by, case: { report } }) => (by.person === report.context.leadDrafter || holdsRole(by, 'dispatcher') ? holds : {}),
    audience: ({ case: { report } }) => [`person:${report.context.leadDrafter}`, 'role:dispatcher'],
  },
  mayAnswerRecall: {
    code: 'not_asked_to_give_back',
    kind: 'who',
    words: {
      vi: 'Việc thu hồi do {name} trả lời; với nơi nhận bên ngoài, người gửi văn bản ghi lại.',
      en: 'The recall is answered by {name}; for an outside recipient the dispatcher records it.',
    },
    check: ({ by, delivery }) => {
      if (delivery === undefined) return {};
      const { channel, address, name } = delivery.context;
      return (channel === 'internal' && by.person === address) || holdsRole(by, 'dispatcher') ? holds : { name };
    },
    audience: ({ delivery }) => (delivery?.context.channel === 'internal' ? [`person:${delivery.context.address}`] : ['role:dispatcher']),
  },
  inTheirOwnRight: {
    code: 'only_in_own_right',
    kind: 'who',
    words: { vi: 'Việc này {name} phải tự làm, không giao thay được.', en: 'This is for {name} to do, and for nobody in their place.' },
    check: ({ by }) => (by.onBehalfOf === undefined ? holds : { name: by.onBehalfOf.name }),
    audience: () => [],
  },
  signerStandsBehindEveryLine: {
    code: 'authority_not_covered',
    kind: 'when',
    words: {
      vi: 'Chưa có quy định hoặc giấy ủy quyền còn hiệu lực cho dòng “{line}”.',
      en: 'No rule or written authorisation in force covers the line “{line}”.',
    },
    check: ({ by, at, case: { report } }) => {
      const { signer, leadDivision, documentType } = report.context;
      if (by.person !== signer.person) return holds;
      const line = uncoveredLine(by, signer, leadDivision, documentType, at);
      return line === null ? holds : { line };
    },
  },
  takesItThemself: {
    code: 'not_for_another',
    kind: 'who',
    words: {
      vi: 'Người giữ quyền thay {name} chỉ nhận về mình để ký, và phải là cấp phó phụ trách lĩnh vực.',
      en: 'Whoever holds the office of {name} takes the document to sign it themself, and must be a deputy of that field.',
    },
    // asked in general: could they take it?
    check: ({ by, event }) =>
      by.onBehalfOf === undefined || (event.deputy === undefined ? event.isSuchADeputy !== false : event.deputy === by.person)
        ? holds
        : { name: by.onBehalfOf.name },
    audience: () => [],
  },
  fieldHasADeputy: {
    code: 'no_deputy',
    kind: 'when',
    words: { vi: 'Không có cấp phó nào được phân công phụ trách {division}.', en: 'No deputy is assigned the field of {division}.' },
    // only asked in general: whoever names a deputy has found one
    check: ({ event, case: { report } }) => (event.hasDeputy === false ? { division: report.context.leadDivision } : holds),
  },
  deputyHasTheField: {
    code: 'deputy_without_field',
    kind: 'payload',
    field: 'deputy',
    words: {
      vi: '“{deputy}” không phải cấp phó đang làm việc được phân công phụ trách {division}.',
      en: '“{deputy}” is no active deputy who is assigned the field of {division}.',
    },
    check: ({ event, case: { report } }) =>
      typeof event.deputyName === 'string' ? holds : { deputy: event.deputy ?? '', division: report.context.leadDivision },
  },
  lineIsForTheHead: {
    code: 'line_not_for_the_head',
    kind: 'payload',
    field: 'line',
    words: {
      vi: 'Cấp phó ký thay người đứng đầu: dòng “{line}” phải bắt đầu bằng “KT.”.',
      en: 'A deputy signs for the head: the line “{line}” must begin with “KT.”.',
    },
    check: ({ event }) => (event.line === undefined || kindOfLine(String(event.line)) === 'KT' ? holds : { line: event.line }),
  },
  isWithADeputy: {
    code: 'not_with_a_deputy',
    kind: 'when',
    words: { vi: 'Văn bản chưa được giao cho cấp phó ký thay.', en: 'The document has not been handed to a deputy.' },
    // or by a head who has left: who heads the agency now signs in the same block
    check: ({ by, case: { report } }) => {
      const { handedFrom, signer } = report.context;
      return handedFrom !== null || (isOfTheHead(signer) && signer.person !== by.person) ? holds : {};
    },
  },
  mayAcknowledge: {
    code: 'not_recipient',
    kind: 'who',
    words: {
      vi: 'Việc nhận do chính {name} xác nhận; với nơi nhận bên ngoài, người gửi văn bản ghi lại.',
      en: 'Receipt is acknowledged by {name}; for an outside recipient the dispatcher records it.',
    },
    check: ({ by, delivery }) => {
      if (delivery === undefined) return {};
      const { channel, address, name } = delivery.context;
      // what went on paper is signed for on paper, and the dispatcher records it
      const onPaper = stateName(delivery.value) === 'handedOver';
      const may = (channel === 'internal' && by.person === address) || ((channel !== 'internal' || onPaper) && holdsRole(by, 'dispatcher'));
      return may ? holds : { name };
    },
    audience: ({ delivery }) => {
      if (delivery === undefined || delivery.context.channel !== 'internal') return [];
      return [`person:${delivery.context.address}`];
    },
  },
  tookTheLastStep: {
    code: 'not_your_last_step',
    kind: 'who',
    words: {
      vi: 'Chỉ người vừa thực hiện bước này mới rút lại được, và chỉ khi người kế tiếp chưa xử lý.',
      en: 'Only whoever took the last step may take it back, and only until the next person has acted.',
    },
    check: ({ by, section, case: { report } }) => (by.person === (section ?? report).context.lastStepBy ? holds : {}),
    audience: () => [],
  },
} satisfies Record<string, Rule>;
