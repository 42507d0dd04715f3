import { defineSubgraph } from '@tongxin/infra/kernel/subgraph.ts';
import { assessMember } from './assessment/assessment.actions.ts';
import { assessment } from './assessment/assessment.kind.ts';
import { assessmentMeasures } from './assessment/assessment.measures.ts';
import { corpsMembership } from './corps-membership/corps-membership.kind.ts';
import { corpsMembershipMeasures } from './corps-membership/corps-membership.measures.ts';
import { dispatch } from './dispatch/dispatch.kind.ts';
import { dispatchMeasures } from './dispatch/dispatch.measures.ts';
import { dutyMeasures } from './duty.measures.ts';
import { dutyItem } from './duty-item/duty-item.kind.ts';
import { dutyItemMeasures } from './duty-item/duty-item.measures.ts';
import { expert } from './expert/expert.kind.ts';
import { expertMeasures } from './expert/expert.measures.ts';
import { expertBank } from './expert-bank/expert-bank.kind.ts';
import { leader } from './leader/leader.kind.ts';
import { leaderMeasures } from './leader/leader.measures.ts';
import { localSector } from './local-sector/local-sector.kind.ts';
import { endSeat } from './member/member.actions.ts';
import { member } from './member/member.kind.ts';
import { memberMeasures } from './member/member.measures.ts';
import { partyBody } from './party-body/party-body.kind.ts';
import { partyBodyMeasures } from './party-body/party-body.measures.ts';
import { person } from './person/person.kind.ts';
import { personResolvers } from './person/person.resolvers.ts';
import { recognitionActions } from './person/recognition.actions.ts';
import { pointRule } from './point-rule/point-rule.kind.ts';
import { publicationActions } from './publication/publication.actions.ts';
import { publicationResolvers } from './publication/publication.resolvers.ts';
import { serviceCorps } from './service-corps/service-corps.kind.ts';
import { serviceCorpsMeasures } from './service-corps/service-corps.measures.ts';
import { session } from './session/session.kind.ts';
import { specialCommittee } from './special-committee/special-committee.kind.ts';
import { specialCommitteeMeasures } from './special-committee/special-committee.measures.ts';
import { termActions } from './term/term.actions.ts';
import { term } from './term/term.kind.ts';

/** The people: registers, seats, terms, points. A new kind, action, file of measures or of resolvers: an import and a line here. */
export const members = defineSubgraph({
  name: 'members',
  folder: new URL('./', import.meta.url),
  kinds: [
    term,
    session,
    specialCommittee,
    person,
    member,
    localSector,
    pointRule,
    partyBody,
    leader,
    dutyItem,
    expertBank,
    expert,
    serviceCorps,
    corpsMembership,
    dispatch,
    assessment,
  ],
  actions: [assessMember, endSeat, recognitionActions, termActions, publicationActions].flat(),
  measures: [
    ...memberMeasures,
    ...specialCommitteeMeasures,
    ...dutyMeasures,
    ...assessmentMeasures,
    ...partyBodyMeasures,
    ...leaderMeasures,
    ...dutyItemMeasures,
    ...expertMeasures,
    ...serviceCorpsMeasures,
    ...corpsMembershipMeasures,
    ...dispatchMeasures,
  ],
  resolvers: [personResolvers, publicationResolvers],
});
