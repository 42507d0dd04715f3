import { defineAction, defineOpening } from '@tongxin/infra/kernel/action.ts';
import { dayOf } from '@tongxin/infra/kernel/day-of.ts';
import { optional, required, todayUnlessTold } from '@tongxin/infra/kernel/field.ts';
import { aPerson } from '@tongxin/vocabulary/vocabulary.ts';
import { socialOpinionFields } from './social-opinion.fields.ts';
import { socialOpinion } from './social-opinion.kind.ts';

const { title, text, platform, submission, topic, problem } = socialOpinionFields;
const { filedOn, signedOn, forwardedOn, forwardedTo, forwardedCommittee, adoptedOn, adoptedAt, returnedOn, returnReason } =
  socialOpinionFields;

/** Files a report; a member files their own with the committee on which they sit. */
export const fileSocialOpinion = defineOpening({
  name: 'fileSocialOpinion',
  label: ['提交社情民意信息', 'File a social-opinion report'],
  description: [
    '提交社情民意信息。委员向所在政协提交本人的信息。',
    'Files a social-opinion report (社情民意信息). A member files their own with the committee on which they sit.',
  ],
  on: socialOpinion,
  input: {
    title,
    text: required(text),
    platform,
    submission,
    topic,
    problem,
    personKey: aPerson(
      ['反映人统一码', "Filer's key"],
      [
        '提交报告的委员的人员统一码；委员本人提交的，填写自己的。',
        'Opaque key of the member who files it; of a member who asks, their own.',
      ],
    ),
    filedOn: todayUnlessTold(filedOn),
  },
  also: { MEMBER: (actor, _, __, owner) => actor.committee === owner && actor.subject !== null },
  who: ['该政协的委员', 'its members'],
  run(work, { filedOn: day, personKey, ...input }) {
    const { role, subject } = work.actor;
    const by = role === 'MEMBER' ? subject : personKey;
    return { record: work.create(socialOpinion, { ...input, personKey: by, filedOn: dayOf(work, 'filedOn', day) }) };
  },
});

const sign = defineAction({
  name: 'signSocialOpinion',
  description: ['签发社情民意信息，签发后方可报送。', 'Signs a report off (签发), so that it may go out.'],
  on: socialOpinion,
  input: { signedOn: todayUnlessTold(signedOn) },
  run: (work, record, { signedOn }) => ({
    record: work.change(socialOpinion, record, { signedOn: dayOf(work, 'signedOn', signedOn) }),
  }),
});

const forward = defineAction({
  name: 'forwardSocialOpinion',
  description: [
    '把社情民意信息报送其他政协，或转送有关单位。再次报送的，以最后一次为准，以前的存入审计记录。',
    'Forwards a report to another committee (报送) or to a unit (转送). Forwarded again, the latest counts; the audit keeps the earlier.',
  ],
  on: socialOpinion,
  input: { forwardedTo: required(forwardedTo), forwardedCommittee, forwardedOn: todayUnlessTold(forwardedOn) },
  run: (work, record, { forwardedTo, forwardedCommittee: code, forwardedOn }) => ({
    record: work.change(socialOpinion, record, {
      forwardedTo,
      forwardedCommittee: code ?? null,
      forwardedOn: dayOf(work, 'forwardedOn', forwardedOn),
    }),
  }),
});

const adopt = defineAction({
  name: 'adoptSocialOpinion',
  description: ['登记社情民意信息被采用，以及在哪一级被采用。', 'Records that a report was adopted (采用), and at which level.'],
  on: socialOpinion,
  input: { adoptedAt: required(adoptedAt), adoptedOn: todayUnlessTold(adoptedOn) },
  run: (work, record, { adoptedAt, adoptedOn }) => ({
    record: work.change(socialOpinion, record, { adoptedAt, adoptedOn: dayOf(work, 'adoptedOn', adoptedOn) }),
  }),
});

const giveBack = defineAction({
  name: 'returnSocialOpinion',
  description: ['把社情民意信息退回提交人，并说明理由。', 'Returns a report (退回) to whoever filed it, with the reason.'],
  on: socialOpinion,
  input: { returnReason: required(returnReason), returnedOn: todayUnlessTold(returnedOn) },
  run: (work, record, { returnReason, returnedOn }) => ({
    record: work.change(socialOpinion, record, { returnReason, returnedOn: dayOf(work, 'returnedOn', returnedOn) }),
  }),
});

/** What was signed and forwarded before was another text: it begins anew, the audit keeps what was. */
const refile = defineAction({
  name: 'refileSocialOpinion',
  description: [
    '把退回的社情民意信息修改后重新提交，提交该信息的委员可以办理；重新提交后须再次签发。',
    'Files a returned report again, with what was changed; the member who filed it may. It is then to be signed off anew.',
  ],
  on: socialOpinion,
  input: { title: optional(title), text },
  also: { MEMBER: (actor, record) => actor.subject !== null && actor.subject === record.personKey },
  who: ['提交该信息的委员', 'the member who filed it'],
  run(work, record, { title: newTitle, text: newText }) {
    const anew = { signedOn: null, forwardedOn: null, forwardedTo: null, forwardedCommittee: null, returnedOn: null, returnReason: null };
    const told = { ...(newTitle != null && { title: newTitle }), ...(newText != null && { text: newText }) };
    return { record: work.change(socialOpinion, record, { ...anew, ...told }) };
  },
});

export const socialOpinionActions = [fileSocialOpinion, sign, forward, adopt, giveBack, refile];
