import { BadInputError } from '@tongxin/infra/errors.ts';
import { keptWith } from '@tongxin/infra/reference/territory.ts';

/** Which cell keeps a committee's records. */
export interface Directory {
  /** Committee code → cell code. Throws BadInputError for a committee that no cell keeps. */
  cellOf(committee: string): string;
}

/** A directory from `[committee code, cell code]` pairs; what a change of territory has made since is with what it came from. */
export function staticDirectory(entries: Iterable<readonly [committee: string, cell: string]>): Directory {
  const cells = new Map(entries);
  return {
    cellOf(committee) {
      const cell = cells.get(committee) ?? cells.get(keptWith(committee, at => cells.has(at)));
      if (cell === undefined)
        throw new BadInputError(`No committee has the code "${committee}". Committee codes are listed by \`committees\`.`);
      return cell;
    },
  };
}
