/** What is told of a record of a matter besides its card: fields of its type, by its kind; of another object the field that names it. */
export const TOLD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Submission: { channel: '', text: '', openReply: '', answeredOn: '' },
  Topic: { origin: '', settledOn: '' },
  Consultation: { form: '', placeName: '', opinions: '', suggestions: '', minutes: '' },
  Plan: { unit: 'name', dueOn: '', doneOn: '', summary: '' },
  Problem: { unit: 'name', dueOn: '', solvedOn: '', outcome: '' },
  ReturnVisit: { satisfaction: '', people: '' },
  SocialOpinion: { text: '', signedOn: '', adoptedOn: '', adoptedAt: '' },
  Escalation: { direction: '', receiver: 'shortName', note: '' },
  EscalationAnswer: { decision: '', returnReason: '', answer: '', result: '' },
  Proposal: { number: '', kind: '', filedOn: '', dueOn: '', concludedOn: '', adoption: '' },
  Assignment: { unit: 'name', assignedOn: '', dueOn: '', repliedOn: '' },
  Reply: { unit: 'name', adoption: '', manner: '', text: '' },
  Supervision: { form: '', finding: '' },
  Satisfaction: { handling: '', result: '', comment: '' },
  Promise: { unit: 'name', answer: '', dueOn: '', keptOn: '' },
  Report: { form: '' },
  Instruction: { level: '', text: '' },
};

/** The same as a selection. Names are the type's own, for fields of one name are not of one type everywhere. */
export const toldFields = (type: string): string =>
  Object.entries(TOLD[type] ?? {})
    .map(([field, of]) => `${aliasOf(type, field)}: ${field}${of && ` { id ${of} }`}`)
    .join(' ');

export const aliasOf = (type: string, field: string): string => `${type}_${field}`;
