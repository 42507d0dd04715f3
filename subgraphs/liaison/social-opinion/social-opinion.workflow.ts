import { choices } from '../../../infra/records/field.ts';
import type { Workflow } from '../../../infra/records/workflow.ts';

const states = choices('SocialOpinionState', 'Where a social-opinion report stands.', {
  FILED: '已提交',
  SIGNED: '已签发',
  FORWARDED: '已报送',
  ADOPTED: '已采用',
  RETURNED: '已退回',
});

/** A report goes out signed off, and is adopted where it went or by the committee itself; what is returned is filed again. */
export const socialOpinionWorkflow: Workflow = {
  states,
  stateOf: ({ signedOn, forwardedOn, adoptedOn, returnedOn }) =>
    returnedOn ? 'RETURNED' : adoptedOn ? 'ADOPTED' : forwardedOn ? 'FORWARDED' : signedOn ? 'SIGNED' : 'FILED',
  transitions: {
    signSocialOpinion: { label: '签发', from: ['FILED'], to: ['SIGNED'] },
    forwardSocialOpinion: { label: '报送', from: ['SIGNED', 'FORWARDED'], to: ['FORWARDED'] },
    adoptSocialOpinion: { label: '采用', from: ['SIGNED', 'FORWARDED'], to: ['ADOPTED'] },
    returnSocialOpinion: { label: '退回', from: ['FILED', 'SIGNED', 'FORWARDED'], to: ['RETURNED'] },
    refileSocialOpinion: { label: '重新提交', from: ['RETURNED'], to: ['FILED'] },
  },
};
