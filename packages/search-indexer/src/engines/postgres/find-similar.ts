import type { Database } from '@embassy/database';
import { stemsOf } from '../../analysis/stems-of.ts';
import type { SimilarQuery } from '../../contract.ts';
import { servingBuildSql } from './builds.ts';
import { contentWords, languageOf } from './content-words.ts';
import { ranked, readFound } from './read-found.ts';
import { readFrequencies, readPermitted } from './read-postings.ts';
import { scorePostings, type WantedWord } from './score-postings.ts';
import { propertyMark, propertyTerm, titleMark } from './weigh-terms.ts';
import { listed } from './write-documents.ts';

/** Words of a text whose rarity is looked at, and those of them that are searched for. */
const looked = 60;
const searched = 14;
/** The likest that are then ranked by how much they helped. */
const candidates = 60;
/** How much more a word of the title says about what somebody asks. */
const titleWeight = 2.5;

type Candidate = { weight: number; terms: string[] };

/** The threads likest to a thread or a text: those that share its rarest words. */
export async function findSimilar(
  db: Database,
  { like, audiences, limit, kind }: SimilarQuery,
): Promise<number[]> {
  if (audiences.length === 0) return [];
  const [opening] = await db.$queryRaw<[{ build: number | null; documents: number }]>`SELECT b.build,
    (SELECT coalesce(sum(documents), 0)::int FROM search_block WHERE build = b.build) AS documents
    FROM (SELECT ${servingBuildSql} AS build) AS b`;
  const { build, documents } = opening;
  if (build === null) return [];
  const words = 'threadId' in like ? await wordsOfThread(db, build, like.threadId) : wordsOfText(like);
  const frequencies = await readFrequencies(db, build, [...new Set(words.flatMap(({ terms }) => terms))]);
  const telling = words
    .map(({ weight, terms }) => {
      const frequency = Math.max(0, ...terms.map((term) => frequencies.get(term) ?? 0));
      const rarity = Math.log(1 + Math.max(0, documents - frequency + 0.5) / (frequency + 0.5));
      return { weight, terms: terms.filter((term) => frequencies.has(term)), worth: weight * rarity };
    })
    .filter(({ terms }) => terms.length > 0)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, searched);
  const wanted: WantedWord[] = telling.map(({ weight, terms }) => ({
    weight,
    forms: terms.map((term) => ({ term, weight: 1 })),
  }));
  const required = kind ? [[propertyTerm.kind(kind)]] : [];
  const { postings, forbidden } = await readPermitted(db, build, {
    terms: [...telling.flatMap(({ terms }) => terms), ...required.flat()],
    audiences,
  });
  const { best } = scorePostings({
    words: wanted,
    postings,
    required,
    excluded: forbidden,
    documents,
    coverage: 0.1,
    limit: candidates,
  });
  const { threads } = await readFound(db, build, {
    threadIds: best.map(({ threadId }) => threadId),
    audiences,
  });
  const language = 'threadId' in like ? null : languageOf(`${like.title} ${like.body}`);
  return ranked(best, threads, language)
    .map(({ threadId }) => threadId)
    .filter((threadId) => !('threadId' in like) || threadId !== like.threadId)
    .slice(0, limit);
}

/** What an indexed thread is most about. */
async function wordsOfThread(db: Database, build: number, threadId: number): Promise<Candidate[]> {
  const [document] = await db.$queryRaw<{ terms: string; impacts: Uint8Array }[]>`SELECT terms, impacts
    FROM search_document WHERE build = ${build} AND thread_id = ${threadId}`;
  if (!document) return [];
  return listed(document.terms)
    .map((term, nth) => ({ terms: [term], weight: document.impacts[nth]! / 255 }))
    .filter(({ terms: [term] }) => !term!.startsWith(titleMark) && !term!.startsWith(propertyMark))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, looked);
}

function wordsOfText({ title, body }: { title: string; body: string }): Candidate[] {
  const weights = new Map<string, number>();
  for (const word of contentWords(title)) weights.set(word, titleWeight);
  for (const word of contentWords(body, looked)) weights.set(word, (weights.get(word) ?? 0) + 1);
  return [...weights].slice(0, looked).map(([word, weight]) => ({ terms: stemsOf(word), weight }));
}
