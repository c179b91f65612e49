import {
  type ASTNode,
  Environment,
  type ParseError,
  type TypeError as WrongType,
} from '@marcbachmann/cel-js';
import { lowWaterEdits } from './low-water.rules.ts';
import { type Measure, type Measures, type Metric, measureKey, metrics } from './metrics.ts';
import { postMetrics } from './post-metrics.ts';
import { applyEdits, type Edit, type FormulaProblem, measuresIn, problemIn } from './syntax.ts';

/** What a formula is over: what is measured of members, or of posts. */
export type About = 'member' | 'post';

/** A CEL expression over metrics that says yes or no. */
export type Formula = {
  source: string;
  /** What must be measured for it. */
  measures: readonly Measure[];
  tree: ASTNode;
  holds(measured: Measures): boolean;
  /** Whether it would hold if its least numbers were this share of what they are. */
  holdsAtLowWater(measured: Measures, share: number): boolean;
};

export type CheckedFormula = { formula: Formula; problem: null } | { formula: null; problem: FormulaProblem };

/** Longer than anything a member could still follow. */
export const longestFormula = 1000;

/** No loops, no lists, no texts: what is left takes a step for each node, and there are few of these. */
const limits = { maxAstNodes: 200, maxDepth: 24, maxListElements: 0, maxMapEntries: 0, maxCallArguments: 1 };

const metricsAbout: Record<About, Readonly<Record<string, Metric>>> = { member: metrics, post: postMetrics };

const vocabularies = { member: vocabularyOf(metrics), post: vocabularyOf(postMetrics) };

function vocabularyOf(known: Readonly<Record<string, Metric>>): Environment {
  const vocabulary = new Environment({ limits });
  for (const [name, { asked, unit, meaning: description }] of Object.entries(known)) {
    const type = unit === 'yes or no' ? 'bool' : 'int';
    if (asked !== 'of days') vocabulary.registerVariable(name, type, { description });
    // Never run: what was measured of the days takes its place before the formula is.
    if (asked !== 'now') vocabulary.registerFunction(`${name}(int): ${type}`, () => 0n, { description });
  }
  return vocabulary;
}

/** Reads a formula; what is wrong with it is told with the place where it is. */
export function checkFormula(source: string, about: About = 'member'): CheckedFormula {
  const vocabulary = vocabularies[about];
  const refuse = (problem: FormulaProblem): CheckedFormula => ({ formula: null, problem });
  if (source.trim() === '')
    return refuse({ start: 0, end: 0, message: 'Write a formula; `true` holds for all.' });
  if (source.length > longestFormula) {
    const message = `Use at most ${longestFormula} characters.`;
    return refuse({ start: longestFormula, end: source.length, message });
  }
  let tree: ASTNode;
  try {
    tree = vocabulary.parse(source).ast;
  } catch (error) {
    return refuse(placeOf(error as ParseError, source));
  }
  const { valid, error, type } = vocabulary.check(source);
  if (!valid) return refuse(placeOf(error as WrongType, source));
  if (type !== 'bool') {
    const message = `It gives ${type}; compare it with something, so that it is true or false.`;
    return refuse({ start: 0, end: source.length, message });
  }
  const problem = problemIn(tree, metricsAbout[about]);
  return problem ? refuse(problem) : { formula: compile(source, tree, about), problem: null };
}

/** A formula that is known to be right: of this program, or checked when it was saved. */
export function formulaOf(source: string, about: About = 'member'): Formula {
  const name = `${about}: ${source}`;
  const known = compiled.get(name);
  if (known) return known;
  const { formula, problem } = checkFormula(source, about);
  if (!formula) throw new Error(`The formula “${source}” is wrong at ${problem.start}: ${problem.message}`);
  if (compiled.size >= mostKept) compiled.clear();
  compiled.set(name, formula);
  return formula;
}

const mostKept = 500;
const compiled = new Map<string, Formula>();

function compile(source: string, tree: ASTNode, about: About): Formula {
  const asked = measuresIn(tree);
  const edits = asked.flatMap(({ measure, start, end }): Edit[] =>
    measure.days === null ? [] : [{ start, end, text: measureKey(measure) }],
  );
  const measures = [...new Map(asked.map(({ measure }) => [measureKey(measure), measure])).values()];
  const runs = new Map<number, (measured: Measures) => boolean>();
  const at = (share: number) => {
    if (!runs.has(share)) {
      const lowered = share < 1 ? lowWaterEdits(tree, share) : [];
      runs.set(share, runnable(applyEdits(source, [...edits, ...lowered]), measures, about));
    }
    return runs.get(share)!;
  };
  return {
    source,
    measures,
    tree,
    holds: (measured) => at(1)(measured),
    holdsAtLowWater: (measured, share) => at(share)(measured),
  };
}

/** What cannot be computed, as numbers beyond all measure, holds for nobody. */
function runnable(
  source: string,
  measures: readonly Measure[],
  about: About,
): (measured: Measures) => boolean {
  const environment = new Environment({ limits });
  for (const measure of measures) {
    environment.registerVariable(
      measureKey(measure),
      metricsAbout[about][measure.metric]!.unit === 'yes or no' ? 'bool' : 'int',
    );
  }
  const run = environment.parse(source);
  return (measured) => {
    const values = measures.map((measure) => {
      const key = measureKey(measure);
      const value = measured[key];
      if (value === undefined) throw new Error(`${key} was not measured.`);
      return [key, typeof value === 'number' ? BigInt(value) : value];
    });
    try {
      return run(Object.fromEntries(values)) === true;
    } catch {
      return false;
    }
  };
}

function placeOf({ range, summary, code }: ParseError | WrongType, source: string): FormulaProblem {
  const start = Math.min(range?.start ?? 0, source.length);
  const end = Math.min(range?.end ?? source.length, source.length);
  const message = code === 'limit_exceeded' ? `Make it shorter: ${summary}.` : `${summary}.`;
  return { start, end, message };
}
