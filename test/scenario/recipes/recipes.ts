import { kinds } from '@tongxin/gateway/model.ts';
import type { Recipe } from '../recipe.ts';
import { jointActivityRecipe, readingSessionRecipe, socialOpinionRecipe, studySessionRecipe, trainingRecipe } from './activities.ts';
import { consultationRecipe, problemRecipe, reportRecipe, topicRecipe } from './consultations.ts';
import { activityGroupRecipe, groupMembershipRecipe } from './groups.ts';
import { deedRecipe, lectureRecipe, submissionRecipe, visitRecipe } from './liaison.ts';
import { memberRecipe, specialCommitteeRecipe } from './members.ts';
import { instructionRecipe, memberPaperRecipe, pollRecipe, surveyRecipe } from './papers.ts';
import { platformRecipe, receptionDayRecipe } from './platforms.ts';
import { postingRecipe } from './postings.ts';
import { proposalRecipe } from './proposals.ts';

/** How each counted kind of record is made, those referred to before those that refer. */
export const recipes: Recipe[] = [
  specialCommitteeRecipe,
  memberRecipe,
  platformRecipe,
  postingRecipe,
  activityGroupRecipe,
  groupMembershipRecipe,
  receptionDayRecipe,
  visitRecipe,
  lectureRecipe,
  deedRecipe,
  submissionRecipe,
  topicRecipe,
  consultationRecipe,
  problemRecipe,
  reportRecipe,
  proposalRecipe,
  readingSessionRecipe,
  trainingRecipe,
  studySessionRecipe,
  jointActivityRecipe,
  socialOpinionRecipe,
  surveyRecipe,
  memberPaperRecipe,
  instructionRecipe,
  pollRecipe,
].sort((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind));
