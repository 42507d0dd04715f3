import { choices } from '@tongxin/infra/kernel/field.ts';
import type { Workflow } from '@tongxin/infra/kernel/workflow.ts';
import type { socialOpinionFields } from './social-opinion.fields.ts';

const states = choices('SocialOpinionState', ['社情民意信息的办理环节。', 'Where a social-opinion report stands.'], {
  FILED: ['已提交', 'Submitted'],
  SIGNED: ['已签发', 'Signed off'],
  FORWARDED: ['已报送', 'Forwarded'],
  ADOPTED: ['已采用', 'Adopted'],
  RETURNED: ['已退回', 'Returned'],
});

/** A report goes out signed off, and is adopted where it went or by the committee itself; what is returned is filed again. */
export const socialOpinionWorkflow: Workflow<typeof socialOpinionFields, keyof (typeof states)['values'] & string> = {
  states,
  stateOf: [['RETURNED', 'returnedOn'], ['ADOPTED', 'adoptedOn'], ['FORWARDED', 'forwardedOn'], ['SIGNED', 'signedOn'], ['FILED']],
  transitions: {
    signSocialOpinion: { label: ['签发', 'Sign off'], from: ['FILED'], to: ['SIGNED'] },
    forwardSocialOpinion: { label: ['报送', 'Forward'], from: ['SIGNED', 'FORWARDED'], to: ['FORWARDED'] },
    adoptSocialOpinion: { label: ['采用', 'Adopt'], from: ['SIGNED', 'FORWARDED'], to: ['ADOPTED'] },
    returnSocialOpinion: { label: ['退回', 'Return'], from: ['FILED', 'SIGNED', 'FORWARDED'], to: ['RETURNED'] },
    refileSocialOpinion: { label: ['重新提交', 'Resubmit'], from: ['RETURNED'], to: ['FILED'] },
  },
};
