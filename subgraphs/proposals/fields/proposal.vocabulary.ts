import { choice, choices, items, text } from '@tongxin/infra/kernel/field.ts';
import type { Words } from '@tongxin/infra/kernel/words.ts';
import { aPerson, attestation } from '@tongxin/vocabulary/vocabulary.ts';

export const proposalKind = choices('ProposalKind', ['提案的类型。', 'Kind of proposal.'], {
  INDIVIDUAL: ['委员提案', 'Individual proposal'],
  JOINT: ['联名提案', 'Joint proposal'],
  COLLECTIVE: ['集体提案', 'Collective proposal'],
});

export const bodyKind = choices('ProposingBody', ['提出集体提案的单位类别。', 'What kind of body makes a collective proposal.'], {
  PARTY: ['党派团体', 'Party'],
  SECTOR: ['界别', 'Sector'],
  SPECIAL_COMMITTEE: ['专门委员会', 'Special committee'],
  GROUP: ['委员小组', 'Group of members'],
});

export const filing = choices('Filing', ['审查的结果。', 'Outcome of the review.'], {
  FILED: ['立案', 'Filed'],
  NOT_FILED: ['不予立案', 'Not filed'],
  WITHDRAWN: ['撤案', 'Withdrawn'],
});
export const adoption = choices('Adoption', ['已办结提案的采纳情况。', 'What became of a concluded proposal.'], {
  ADOPTED: ['采纳', 'Adopted'],
  PARTLY: ['部分采纳', 'Partly adopted'],
  NOT: ['未采纳', 'Not adopted'],
});

/** 三级审查, in their order. */
export const reviewStage = choices(
  'ReviewStage',
  ['三级审查的环节，按先后次序。', 'Stage of the three-stage review (三级审查), in their order.'],
  {
    AT_SESSION: ['会中初审', 'First review at the session'],
    AFTER_SESSION: ['会后复审', 'Second review after the session'],
    BEFORE_HANDLING: ['办前会审', 'Joint review before handling'],
  },
);

export const transferTarget = choices('TransferTarget', ['提案转成什么。', 'Into what a proposal is transferred (转).'], {
  SOCIAL_OPINION: ['转社情民意信息', 'To a social-opinion report'],
  LETTER: ['转委员来信', "To a member's letter"],
  COMMITTEE: ['转其他政协', 'To another committee'],
});

export const proposerParts = {
  personKey: aPerson(['人员统一码', 'Person key'], ['提案委员的人员统一码。', 'Opaque key of the member.']),
  body: text(['单位', 'Organisation'], ['集体提案的提出单位。', 'Body, for a collective proposal.']),
  attestation: choice(
    attestation,
    ['确认方式', 'Attestation'],
    [
      '本人如何署名；待本人确认的不计入其履职。不填：由工作人员登记，未注明据何登记。',
      'How they signed; who has not confirmed it yet is not credited. Empty: entered by the staff, who did not say from what.',
    ],
  ),
};

export const proposers = (label: Words, description: Words) =>
  items({ type: 'Proposer', parts: proposerParts, label, description, example: 'P7K2M9QX/' });

/** 领衔办理, 领衔督办: an office, never a name. */
export const leader = (label: Words, [zh, en]: Words) =>
  text(label, [`${zh}写职务，不写姓名。`, `${en} By office, no name.`], { example: '副市长', max: 100 });

export const bodyKindField = choice(
  bodyKind,
  ['集体类别', 'Type of collective proposer'],
  ['集体提案填写，说明由哪一类单位提出。', 'For a collective proposal: what kind of body made it.'],
);

export const replyManner = choices('ReplyManner', ['承办单位怎样答复提案者。', 'How a unit gives its reply to the proposers.'], {
  IN_PERSON: ['面复', 'In person'],
  IN_WRITING: ['书面', 'In writing'],
  BY_TELEPHONE: ['电话', 'By telephone'],
});
