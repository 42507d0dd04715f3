/** What is asked of a gateway, and the same for the hand-written SQL that stands beside it. */
export interface Asked {
  query: string;
  year: number;
  first: number;
}

/**
 * A province, its cities, six figures each, and the latest consultations with the names of their hosts. Each client asks another year or number. The share is
 * asked by its parts: release 0.2.0 gave it all the digits that a division has.
 */
export function dashboard(client: number): Asked {
  const [year, first] = client === 0 ? [2023, 3] : [2022 + (client % 2), 1 + (client >> 1)];
  const query = `query Dashboard${client || ''} {
  committee(code: "420000") {
    name
    children(first: 20) {
      nodes {
        code
        name
        consultationsHeld: figure(measure: CONSULTATIONS_HELD, period: { year: ${year} }) { value }
        problemsSolved: figure(measure: PROBLEMS_SOLVED, period: { year: ${year} }) { value }
        platforms: figure(measure: PLATFORMS, period: { until: "${year}-12-31" }) { value }
        proposals: figure(measure: PROPOSALS_SUBMITTED, period: { year: ${year} }) { value }
        deeds: figure(measure: DEEDS, period: { year: ${year} }) { value }
        adoption: figure(measure: PROPOSAL_ADOPTION_RATE, period: { year: ${year} }) { numerator denominator }
        consultations(first: ${first}) { nodes { id title heldOn form host { name } } }
      }
    }
  }
}`;
  return { query, year, first };
}

/** Sixty records of many owners with the names of their hosts: little besides planning, routing and putting together. */
export function records(client: number): Asked {
  const first = 60 - client;
  const query = `query Records${client || ''} { consultations(first: ${first}) { nodes { id title form heldOn host { name } } } }`;
  return { query, year: 0, first };
}

/** The records of two days, which hold one of each owner, or as many of one owner (see `fillRecords`): no list is longer than 100. */
export const recordsOf = (days: readonly [string, string]): Asked => {
  const [first, second] = days.map(
    day => `consultations(filter: { from: "${day}", until: "${day}" }, first: 100) { nodes { id title form heldOn opinions version } }`,
  );
  return { query: `{ first: ${first} second: ${second} }`, year: 0, first: 0 };
};

/** Three hundred records nested in the hundred committees to which they belong. */
export const NESTED: Asked = {
  query: `{
  committees(filter: { below: "420000" }, first: 100) {
    nodes { code name consultations(first: 3, orderBy: { field: DAY }) { nodes { id title form heldOn opinions version host { name } } } }
  }
}`,
  year: 0,
  first: 0,
};
