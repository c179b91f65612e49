import { Prisma, type Reader } from '@embassy/database';

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] };

/**
 * A reader that keeps the plan of every raw query it is asked for, and answers as the other would. Plans are told as
 * their nodes: `Index Scan reputation_entry`.
 */
export function explaining(db: Reader): { reader: Reader; nodes: string[] } {
  const nodes: string[] = [];
  const note = (plan: Plan): void => {
    nodes.push([plan['Node Type'], plan['Relation Name']].filter(Boolean).join(' '));
    for (const part of plan.Plans ?? []) note(part);
  };
  const reader = new Proxy(db, {
    get(target, name) {
      if (name !== '$queryRaw') return Reflect.get(target, name);
      return async (query: Prisma.Sql | TemplateStringsArray, ...values: unknown[]) => {
        const sql = 'sql' in query ? query : Prisma.sql(query, ...(values as Prisma.Sql[]));
        const [explained] = await db.$queryRaw<{ 'QUERY PLAN': { Plan: Plan }[] }[]>(
          Prisma.sql`EXPLAIN (FORMAT JSON) ${sql}`,
        );
        for (const { Plan: plan } of explained!['QUERY PLAN']) note(plan);
        return db.$queryRaw(sql);
      };
    },
  });
  return { reader, nodes };
}
