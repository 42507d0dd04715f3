import { choice, choices, items, text } from '../../../infra/records/field.ts';
import { personKey } from '../../../schema/vocabulary.ts';

export const proposalKind = choices('ProposalKind', 'Kind of proposal.', {
  INDIVIDUAL: '委员提案',
  JOINT: '联名提案',
  COLLECTIVE: '集体提案',
});

export const bodyKind = choices('ProposingBody', 'What kind of body makes a collective proposal.', {
  PARTY: '党派团体',
  SECTOR: '界别',
  SPECIAL_COMMITTEE: '专门委员会',
  GROUP: '委员小组',
});

export const filing = choices('Filing', 'Outcome of the review.', { FILED: '立案', NOT_FILED: '不予立案', WITHDRAWN: '撤案' });
export const adoption = choices('Adoption', 'What became of a concluded proposal.', {
  ADOPTED: '采纳',
  PARTLY: '部分采纳',
  NOT: '未采纳',
});

/** 三级审查, in their order. */
export const reviewStage = choices('ReviewStage', 'Stage of the three-stage review (三级审查), in their order.', {
  AT_SESSION: '会中初审',
  AFTER_SESSION: '会后复审',
  BEFORE_HANDLING: '办前会审',
});

export const transferTarget = choices('TransferTarget', 'Into what a proposal is transferred (转).', {
  SOCIAL_OPINION: '转社情民意信息',
  LETTER: '转委员来信',
  COMMITTEE: '转其他政协',
});

export const proposerParts = {
  personKey: personKey(false),
  body: text('单位', 'Body, for a collective proposal.', ''),
};

export const proposers = (label: string, description: string) => items('Proposer', proposerParts, label, description, 'P7K2M9QX/');

/** 领衔办理, 领衔督办: an office, never a name. */
export const leader = (label: string, description: string) => text(label, `${description} By office, no name.`, '副市长', { max: 100 });

export const bodyKindField = choice(bodyKind, '集体类别', 'For a collective proposal: what kind of body made it.', '');
