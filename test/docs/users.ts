import { expect } from '@jest/globals';

const containing = expect.arrayContaining;
const like = (object: Record<string, unknown>) => expect.objectContaining(object);
const card = (title: string) => ({ card: { title } });
/** The records of the one story of the demonstration, from the citizen's words to what the city asked of the province. */
const STORY = ['村里到邻县医院没有直达公交', '示例村早班车', '2024-0001 关于推进跨县公交衔接的提案', '全省城乡公交一体化衔接'];
const story = { records: { nodes: containing(STORY.map(title => like({ card: like({ title }) }))) } };
const NEW = expect.stringMatching(/^[a-z]{3}_\d{6}_/);

/** What comes out of each request of each page, by the name of the request: what the page says, with the numbers of the demonstration. */
export const COMES_OUT: Record<string, Record<string, object>> = {
  'provincial-dashboard': {
    Glance: {
      committee: {
        figure: { value: 2591, byChild: containing([like({ committee: { code: '421300', shortName: '随州市政协' }, value: 1380 })]) },
      },
    },
    Complete: {
      committee: {
        figure: {
          status: 'PARTIAL',
          completeness: {
            ...{ expected: 17, closed: 1, feed: 'CURRENT' },
            lacking: containing([{ committee: { shortName: '武汉市政协' }, until: '2024-12-31', dueOn: '2025-01-30', status: 'MISSING' }]),
          },
        },
      },
    },
    Behind: {
      committee: {
        figure: { value: 7, records: { nodes: containing([{ record: like({ ...card('跨县线路未衔接'), unit: { name: '县交通局' } }) }]) } },
      },
    },
    Inbox: {
      committee: { escalationInbox: { nodes: [{ sender: { shortName: '随州市政协' }, escalation: card('全省城乡公交一体化衔接') }] } },
    },
    Story: { matter: { status: 'OPEN', levels: [{ level: 'CITY' }, { level: 'COUNTY' }], ...story } },
    Pipeline: {
      committee: {
        proposalPipeline: {
          submitted: { value: 2 },
          overdue: { value: 1, byChild: containing([{ committee: { shortName: '随州市政协' }, value: 1 }]) },
        },
      },
    },
    Compare: {
      committee: {
        yearComparison: { lines: [{ total: 1879 }, { total: 2860 }] },
        document: { title: expect.stringContaining('每季一通报') },
      },
    },
    Begin: { createInitiative: { initiative: { id: NEW } } },
    Aim: { createTarget: { target: { id: NEW } } },
    Progress: { record: { progress: { nodes: [{ committee: { shortName: '随州市政协' }, asked: 8, reached: 0, behind: true }] } } },
  },
  'city-office': {
    Late: {
      committee: {
        assignments: { nodes: [{ unit: { name: '市交通运输局' }, card: { due: '2024-09-20' } }] },
        promises: { nodes: [{ unit: { name: '市住房和城乡建设局' }, dueOn: '2024-10-31' }] },
        problems: { totalCount: 7 },
      },
    },
    Press: { superviseProposal: { supervision: { id: NEW } }, followUpPromise: { promise: { state: 'PENDING' } } },
    Enter: { submitProposal: { proposal: { state: 'SUBMITTED', possibleActions: containing(['reviewProposal']) } } },
    FileAndAssign: { assignProposal: { proposal: { state: 'ASSIGNED', assignments: { nodes: [{ role: 'LEAD' }, { role: 'JOINT' }] } } } },
    Seat: { createMember: { member: { sector: { name: '农业界' } } } },
    Who: { committee: { people: { totalCount: 1, nodes: [{ name: '示例委员' }] } } },
    NewSector: {
      updateMember: { member: { sector: { name: '教育界' }, formerly: [{ attribute: 'SECTOR', until: '2024-07-01', value: '22' }] } },
    },
    Term: { createTerm: { term: { id: NEW } } },
    Within: {
      endSeat: { member: { leftOn: '2025-03-01', endedBy: 'RESIGNED' } },
      addMember: { member: { joinedOn: '2025-06-01', beganBy: 'ADDED' } },
    },
    Points: {
      committee: { performance: { members: 4, active: 3, member: { points: '9', lines: { nodes: containing([like({ points: '3' })]) } } } },
    },
    UpAndOn: {
      committee: {
        escalations: { nodes: [card('全省城乡公交一体化衔接'), card('跨县公交线路衔接')] },
        received: { value: 1 },
        daysHeld: { value: 169 },
      },
    },
    Steps: {
      committee: {
        topicsAtStep: { nodes: [{ topic: { title: '跨县公交衔接' }, step: 'PARTICIPANTS', days: 5 }] },
        fiveLists: { nodes: containing([like({ outcome: '增开早班车 1 班' })]) },
      },
    },
    Papers: {
      committee: {
        prompt: { markdown: expect.stringContaining('协商活动 80 场次'), downloads: containing([like({ format: 'DOCX' })]) },
        report: { title: expect.stringContaining('2023') },
      },
    },
  },
  'county-office': {
    Rooms: { platforms: { nodes: [{ name: '示例街道委员工作室', headsOn: [{ personKey: 'SHOW-7K2M9' }] }] } },
    Reception: { createReceptionDay: { receptionDay: { id: NEW } } },
    Visit: { createVisit: { visit: { id: NEW } } },
    Session: { createConsultation: { consultation: { id: NEW } } },
    WhoSolves: { createUnit: { unit: { id: NEW } } },
    ToSolve: { createProblem: { problem: { id: NEW } } },
    Solved: { updateProblem: { problem: { card: { status: 'SOLVED' } } } },
    Report: { closePeriod: { closing: { id: NEW, state: 'CLOSED', possibleActions: containing(['reopenPeriod']) } } },
    Reported: { committee: { figure: { value: 1, status: 'REPORTED' }, reportsDue: { totalCount: 0, nodes: [] } } },
    Letter: {
      recordSubmission: {
        submission: { state: 'RECEIVED', suggestedMembers: [{ personKey: 'SHOW-7K2M9', reasons: [{ text: '示例街道委员工作室负责人' }] }] },
      },
    },
    Answer: { answerSubmission: { submission: { state: 'ANSWERED' } } },
    Overdue: {
      committee: {
        problems: { nodes: [{ title: '胜利新小区快递进村' }, { title: '跨县线路未衔接' }] },
        topics: { nodes: [{ state: 'FEEDBACK' }] },
      },
    },
    HandUp: { createEscalation: { escalation: { id: NEW } } },
    Thread: {
      committee: { escalationInbox: { nodes: [{ escalation: card('快递进村末端配送') }] } },
      record: { matter: { records: { nodes: containing([like({ card: like({ kind: 'ESCALATION' }) })]) } } },
    },
  },
  member: {
    Archive: {
      archive: { seats: [{}, {}], counts: containing([like({ duty: { name: '联名提案' }, entries: 1 })]) },
      committee: { performance: { member: { points: expect.stringMatching(/^\d+$/) } } },
    },
    Submit: { submitProposal: { proposal: { state: 'SUBMITTED', possibleActions: containing(['retractProposal']) } } },
    Retract: { retractProposal: { proposal: { state: 'RETRACTED' } } },
    Replies: {
      proposals: {
        nodes: [
          {
            number: '2024-0001',
            replies: {
              nodes: containing([
                like({
                  unit: { name: '市交通运输局' },
                  grade: 'A',
                  satisfactions: { nodes: [{ handling: 'SATISFIED', result: 'BASICALLY' }] },
                }),
              ]),
            },
          },
        ],
      },
    },
    Matter: { matter: { begunOn: '2024-03-15', ...story } },
    Opinion: { fileSocialOpinion: { socialOpinion: { state: 'FILED' } } },
    Brought: { submissions: { nodes: containing([like({ subject: STORY[0], text: expect.stringContaining('三次车') })]) } },
  },
  citizen: {
    Raise: { raiseSubmission: { receipt: expect.stringMatching(/^421303-/) } },
    Follow: { receipt: { status: 'ANSWERED', answeredOn: '2024-03-20', reply: expect.stringContaining('协商议题') } },
    FollowMine: { receipt: { status: 'RECEIVED' } },
    Search: { search: { totalCount: 96, nodes: containing([like({ title: containing([{ text: '公交', found: true }]) })]) } },
    NearMe: {
      committee: {
        fiveLists: { nodes: containing([like({ outcome: '增开早班车 1 班' })]) },
        platforms: { nodes: containing([like({ name: '示例街道委员工作室' })]) },
      },
      proposals: { nodes: [{ adoption: 'ADOPTED', replies: { nodes: containing([like({ text: '已增设跨县线路 2 条，九月开通。' })]) } }] },
    },
    Story: { submissions: { nodes: [{ text: null, matter: { lastOn: '2024-11-25', ...story } }] } },
  },
  'handling-unit': {
    WithUs: {
      committee: {
        assignments: { totalCount: 1, nodes: [{ card: { due: '2024-09-20' }, proposal: { number: '2024-0002' } }] },
        overdue: { value: 1 },
        dueSoon: { value: 0 },
      },
    },
    Read: { record: { number: '2024-0002', reviews: { nodes: [{ outcome: 'FILE' }] }, replies: { nodes: [] } } },
    Reply: { replyToProposal: { proposal: { state: 'REPLIED' }, reply: { round: 1 } } },
    TooLate: {
      declineAssignment: { proposal: null, userErrors: [{ code: 'NOT_POSSIBLE_NOW', message: expect.stringContaining('Possible:') }] },
    },
    OurYear: {
      committee: {
        handlingUnits: { nodes: containing([like({ unit: '市交通运输局', assigned: 2, resultSatisfaction: 100, score: 92 })]) },
      },
    },
    Promised: { promises: { nodes: [{ title: '改造老旧管网 10 公里', state: 'PENDING' }] } },
    Report: { followUpPromise: { promise: { state: 'PENDING' } } },
  },
  analyst: {
    Catalogue: { measures: containing([like({ code: 'CONSULTATIONS_HELD', unit: '场次', kind: 'FLOW', version: 2 })]) },
    Citable: {
      committee: {
        figure: {
          value: 1335,
          reach: 'SUBTREE',
          measure: { version: 2 },
          status: 'NOT_EXPECTED',
          completeness: { complete: false, expected: 0 },
        },
      },
    },
    Rows: {
      observations: {
        figures: 3,
        mostRows: 3,
        vintage: { citable: true, reason: null, asOf: '2023-12-31T23:59:59.999+08:00' },
        nodes: containing([
          like({ figure: like({ committee: { code: '421303', shortName: expect.any(String) } }), value: expect.any(Number) }),
        ]),
        pageInfo: { hasNextPage: false },
      },
    },
    Published: {
      publishedCoverage: containing([like({ kind: 'FLOW', rows: 54, agree: 53, differ: 0, notComparable: 1 })]),
      publishedFigures: { nodes: containing([like({ id: 'F052', verdict: 'AGREES' })]) },
    },
    Why: {
      explain: {
        first: { value: 979 },
        second: { value: 1335 },
        change: 356,
        groups: [
          { reason: 'RECORDED_LATER', amount: 211 },
          { reason: 'HAPPENED_LATER', amount: 145 },
        ],
      },
    },
    Records: { problems: { pageInfo: { hasNextPage: true } } },
    AllCities: {
      committee: { yearComparison: { rows: { nodes: containing([like({ committee: { code: '421300', shortName: '随州市政协' } })]) } } },
    },
  },
};
