import { byCommittee } from './by-committee.ts';
import { byGroup } from './by-group.ts';
import type { Line, SectionWriter } from './compilation.ts';
import { recordList } from './lists.ts';
import type { DocumentKind } from './model.ts';
import { dueNextMonth, overdue } from './overdue.ts';
import { overview } from './overview.ts';
import type { DocumentGrain } from './period-name.ts';
import { reportsDueSection } from './reports-due.ts';
import { placesStillWithout, targets } from './targets.ts';
import { topicSteps } from './topic-steps.ts';
import { yearReport } from './year-report.ts';

const LINES: readonly Line[] = [
  { measure: 'CONSULTATIONS_HELD' },
  { measure: 'CONSULTATIONS_HELD', title: '其中：一线协商', filter: [{ name: 'form', values: ['FRONTLINE'] }] },
  { measure: 'OPINIONS_COLLECTED' },
  { measure: 'PROBLEMS_RAISED' },
  { measure: 'PROBLEMS_SOLVED' },
  { measure: 'PROBLEMS_OPEN', title: '期末未解决问题' },
  { measure: 'PROBLEMS_OVERDUE', title: '期末逾期未解决问题' },
  { measure: 'RECEPTION_DAYS' },
  { measure: 'VISITS' },
  { measure: 'SUBMISSIONS' },
  { measure: 'SUBMISSIONS_ANSWERED' },
  { measure: 'SUBMISSIONS_OPEN', title: '期末未答复群众反映' },
  { measure: 'SUBMISSIONS_OVERDUE', title: '期末逾期未答复群众反映' },
  { measure: 'SOCIAL_OPINIONS' },
  { measure: 'PROPOSALS_OVERDUE', title: '期末逾期提案' },
];
/** Of a month or quarter the rate would say little: what is solved in it was mostly raised before. */
const SOLUTION_RATE: Line = { measure: 'PROBLEM_SOLUTION_RATE' };
const YEAR_LINES: readonly Line[] = [
  ...LINES,
  SOLUTION_RATE,
  { measure: 'PROPOSALS_SUBMITTED' },
  { measure: 'PROPOSALS_FILED' },
  { measure: 'PROPOSALS_CONCLUDED' },
  { measure: 'PROPOSAL_ADOPTION_RATE' },
];
const COMMITTEE_LINES: readonly Line[] = [
  { measure: 'CONSULTATIONS_HELD' },
  { measure: 'OPINIONS_COLLECTED' },
  { measure: 'PROBLEMS_RAISED' },
  { measure: 'PROBLEMS_SOLVED' },
  { measure: 'PROBLEMS_OPEN', title: '期末未解决问题' },
];

const openProblems = recordList({
  heading: '未解决问题',
  what: '期末未解决问题',
  line: { measure: 'PROBLEMS_OPEN' },
  day: '提出日期',
  oldestFirst: true,
  age: '已历天数',
});
const solvedProblems = recordList({ heading: '已解决问题', what: '期内解决问题', line: { measure: 'PROBLEMS_SOLVED' }, day: '解决日期' });
const consultations = recordList({ heading: '协商活动', what: '期内协商活动', line: { measure: 'CONSULTATIONS_HELD' }, day: '日期' });

interface Declaration {
  label: string;
  grain: DocumentGrain;
  sections: readonly SectionWriter[];
}

/** What each kind of document is called, how long its period is, and of what it is made. */
export const DOCUMENTS: Record<DocumentKind, Declaration> = {
  MONTHLY_PROMPT: {
    label: '每月一提示',
    grain: 'MONTH',
    sections: [
      overview(LINES),
      reportsDueSection,
      dueNextMonth,
      overdue,
      topicSteps,
      openProblems,
      targets({ behind: true }),
      consultations,
    ],
  },
  MONTHLY_BULLETIN: {
    label: '每月一通报',
    grain: 'MONTH',
    sections: [overview(LINES), byCommittee(COMMITTEE_LINES), byGroup, topicSteps, overdue, solvedProblems, openProblems],
  },
  QUARTERLY_BULLETIN: {
    label: '每季一通报',
    grain: 'QUARTER',
    sections: [
      overview(LINES),
      byCommittee(COMMITTEE_LINES),
      targets(),
      placesStillWithout,
      topicSteps,
      overdue,
      solvedProblems,
      openProblems,
    ],
  },
  HALF_YEAR_SUMMARY: {
    label: '半年小结',
    grain: 'HALF_YEAR',
    sections: [overview(LINES), byCommittee(COMMITTEE_LINES), targets(), placesStillWithout, topicSteps, overdue, openProblems],
  },
  YEARLY_ASSESSMENT: {
    label: '年度考评',
    grain: 'YEAR',
    sections: [
      overview(YEAR_LINES),
      byCommittee([...COMMITTEE_LINES, SOLUTION_RATE]),
      targets(),
      placesStillWithout,
      topicSteps,
      overdue,
      openProblems,
    ],
  },
  YEAR_REPORT: { label: '年度报告', grain: 'YEAR', sections: [yearReport] },
};
