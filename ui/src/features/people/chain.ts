// The decision chain of a client as a grid: departments by levels, each cell held by somebody or a gap.
// Pure sums over the people; what is not placed in the chain is told apart.
import type {
  AttitudeScale,
  ChainDepartment,
  ChainLevel,
  PersonRow,
} from "../../shared/bridge/types";
import { attitudes, chainDepartments, chainLevels } from "../../shared/words/codes";

export interface ChainCell {
  department: ChainDepartment;
  level: ChainLevel;
  /** Posts at that place; without a known person they are gaps with a title. */
  posts: PersonRow[];
  /** Somebody we know stands there. */
  covered: boolean;
}

export interface ChainLine {
  department: ChainDepartment;
  cells: ChainCell[];
  /** Posts of the department whose level nobody has said. */
  open: PersonRow[];
  /** How many of the department hold which attitude, the friendliest first. */
  stance: { attitude: AttitudeScale; count: number }[];
}

export interface Chain {
  lines: ChainLine[];
  covered: number;
  places: number;
  /** Posts that stand nowhere in the chain. */
  outside: PersonRow[];
}

/** The chain of these posts; closed ones take no part in it. */
export function chainOf(rows: readonly PersonRow[]): Chain {
  const posts = rows.filter(({ state }) => state !== "closed");
  const lines = chainDepartments.map((department): ChainLine => {
    const within = posts.filter((post) => post.chain_department === department);
    const cells = chainLevels.map((level): ChainCell => {
      const there = within.filter((post) => post.chain_level === level);
      return { department, level, posts: there, covered: there.some(({ holder }) => holder) };
    });
    return {
      department,
      cells,
      open: within.filter(({ chain_level }) => chain_level === null),
      stance: attitudes
        .map((attitude) => ({
          attitude,
          count: within.filter((post) => post.attitude === attitude).length,
        }))
        .filter(({ count }) => count > 0),
    };
  });
  const cells = lines.flatMap((line) => line.cells);
  return {
    lines,
    covered: cells.filter(({ covered }) => covered).length,
    places: cells.length,
    outside: posts.filter(({ chain_department }) => chain_department === null),
  };
}
