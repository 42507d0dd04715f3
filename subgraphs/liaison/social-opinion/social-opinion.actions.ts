import { defineAction } from '../../../infra/records/action.ts';
import { dayOf } from '../../../infra/records/day-of.ts';
import type { Field } from '../../../infra/records/field.ts';
import { socialOpinion } from './social-opinion.kind.ts';

const field = (name: string, required = false): Field => ({ ...socialOpinion.fields[name]!, required });
const { title, text, platform, submission, topic, problem, forwardedCommittee } = socialOpinion.fields as Record<string, Field>;
const day = (name: string): Field => ({ ...field(name), description: `${field(name).description} Today unless told.` });

/** Files a report; a member files their own with the committee on which they sit. */
const file = defineAction({
  name: 'fileSocialOpinion',
  description: 'Files a social-opinion report (社情民意信息). A member files their own with the committee on which they sit.',
  on: socialOpinion,
  opens: true,
  input: {
    title: title!,
    text: { ...text!, required: true },
    platform: platform!,
    submission: submission!,
    topic: topic!,
    problem: problem!,
    personKey: { ...field('personKey'), description: 'Opaque key of the member who files it; of a member who asks, their own.' },
    filedOn: day('filedOn'),
  },
  also: { MEMBER: (actor, _, __, owner) => actor.committee === owner && actor.subject !== null },
  who: 'its members',
  async run(work, _, { filedOn, personKey, ...input }) {
    const { role, subject } = work.actor;
    const by = role === 'MEMBER' ? subject : personKey;
    return { record: await work.create(socialOpinion, { ...input, personKey: by, filedOn: dayOf(work, 'filedOn', filedOn) }) };
  },
});

const sign = defineAction({
  name: 'signSocialOpinion',
  description: 'Signs a report off (签发), so that it may go out.',
  on: socialOpinion,
  input: { signedOn: day('signedOn') },
  run: async (work, record, { signedOn }) => ({
    record: await work.change(socialOpinion, record, { signedOn: dayOf(work, 'signedOn', signedOn) }),
  }),
});

const forward = defineAction({
  name: 'forwardSocialOpinion',
  description:
    'Forwards a report to another committee (报送) or to a unit (转送). Forwarded again, the latest counts; the audit keeps the earlier.',
  on: socialOpinion,
  input: { forwardedTo: field('forwardedTo', true), forwardedCommittee: forwardedCommittee!, forwardedOn: day('forwardedOn') },
  run: async (work, record, { forwardedTo, forwardedCommittee: code, forwardedOn }) => ({
    record: await work.change(socialOpinion, record, {
      forwardedTo,
      forwardedCommittee: code ?? null,
      forwardedOn: dayOf(work, 'forwardedOn', forwardedOn),
    }),
  }),
});

const adopt = defineAction({
  name: 'adoptSocialOpinion',
  description: 'Records that a report was adopted (采用), and at which level.',
  on: socialOpinion,
  input: { adoptedAt: field('adoptedAt', true), adoptedOn: day('adoptedOn') },
  run: async (work, record, { adoptedAt, adoptedOn }) => ({
    record: await work.change(socialOpinion, record, { adoptedAt, adoptedOn: dayOf(work, 'adoptedOn', adoptedOn) }),
  }),
});

const giveBack = defineAction({
  name: 'returnSocialOpinion',
  description: 'Returns a report (退回) to whoever filed it, with the reason.',
  on: socialOpinion,
  input: { returnReason: field('returnReason', true), returnedOn: day('returnedOn') },
  run: async (work, record, { returnReason, returnedOn }) => ({
    record: await work.change(socialOpinion, record, { returnReason, returnedOn: dayOf(work, 'returnedOn', returnedOn) }),
  }),
});

/** What was signed and forwarded before was another text: it begins anew, the audit keeps what was. */
const refile = defineAction({
  name: 'refileSocialOpinion',
  description: 'Files a returned report again, with what was changed; the member who filed it may. It is then to be signed off anew.',
  on: socialOpinion,
  input: { title: field('title'), text: field('text') },
  also: { MEMBER: (actor, record) => actor.subject !== null && actor.subject === record?.personKey },
  who: 'the member who filed it',
  async run(work, record, { title: newTitle, text: newText }) {
    const anew = { signedOn: null, forwardedOn: null, forwardedTo: null, forwardedCommittee: null, returnedOn: null, returnReason: null };
    const told = { ...(newTitle != null && { title: newTitle }), ...(newText != null && { text: newText }) };
    return { record: await work.change(socialOpinion, record, { ...anew, ...told }) };
  },
});

export const socialOpinionActions = [file, sign, forward, adopt, giveBack, refile];
