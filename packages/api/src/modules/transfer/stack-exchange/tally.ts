/** What became of the rows of one kind: read = written + already here + skipped, by reason. */
export type Line = { read: number; written: number; already: number; skipped: Map<string, number> };

/** The lines of a report, in the order in which they are told. Posts have four. */
export const lineNames = [
  'tags',
  'users',
  'questions',
  'answers',
  'tag wikis',
  'other posts',
  'post history',
  'comments',
  'votes',
  'post links',
  'badges',
] as const;
export type LineName = (typeof lineNames)[number];

/** Something wrong at one row of one file. */
export type Problem = { file: string; row: number; id?: number; message: string };

export type Tally = ReturnType<typeof createTally>;

/** Counts what an import reads and does, and passes on what is wrong. */
export function createTally(onProblem: (problem: Problem) => void) {
  const lines = new Map<LineName, Line>(
    lineNames.map((name) => [name, { read: 0, written: 0, already: 0, skipped: new Map() }]),
  );
  let problems = 0;
  const problem = (what: Problem) => {
    problems++;
    onProblem(what);
  };
  return {
    lines,
    problem,
    problems: () => problems,
    written(name: LineName, count = 1) {
      const line = lines.get(name)!;
      line.read += count;
      line.written += count;
    },
    already(name: LineName, count = 1) {
      const line = lines.get(name)!;
      line.read += count;
      line.already += count;
    },
    skipped(name: LineName, reason: string, count = 1) {
      const line = lines.get(name)!;
      line.read += count;
      line.skipped.set(reason, (line.skipped.get(reason) ?? 0) + count);
    },
  };
}
