import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  buildAnswer,
  buildCategory,
  buildComment,
  buildMember,
  buildThread,
} from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const result =
  '__typename ... on Report { number state decision post { number } comment { number } } ... on Error { code }';
const reportPost = `mutation ($postId: Int!, $reason: ReportReason!, $text: String, $key: String) {
  reportPost(input: { postId: $postId, reason: $reason, text: $text, idempotencyKey: $key }) { ${result} }
}`;
const reportComment = `mutation ($commentId: Int!) {
  reportComment(input: { commentId: $commentId, reason: RUDE }) { ${result} }
}`;
const handle = `mutation ($reportId: Int!, $decision: ReportDecision!, $reason: String!) {
  handleReport(input: { reportId: $reportId, decision: $decision, reason: $reason }) { ${result} }
}`;
const list = `query ($state: ReportState, $first: Int, $after: String) {
  reports(state: $state, first: $first, after: $after) {
    edges { node { number reporter { number } post { number html } comment { html } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const report = async (member: { id: number }, postId: number, more: object = {}) =>
  (await t.as(member).ask(reportPost, { postId, reason: 'SPAM', ...more })).data.reportPost;

describe('reportPost and reportComment', () => {
  test('keep a report and say so in the outbox', async () => {
    const member = await buildMember(t.db);
    const answer = await buildAnswer(t.db);
    const made = await report(member, answer.id);
    expect(made).toMatchObject({ state: 'OPEN', post: { number: answer.id }, comment: null });
    const comment = await buildComment(t.db, { postId: answer.id });
    const { data } = await t.as(member).ask(reportComment, { commentId: comment.id });
    expect(data.reportComment).toMatchObject({
      post: { number: answer.id },
      comment: { number: comment.id },
    });
    const said = await t.db.outbox.findMany({ where: { event: 'report.made' }, orderBy: { id: 'asc' } });
    expect(said.map(({ payload }) => payload)).toEqual([
      { reportId: made.number, actorId: member.id },
      { reportId: data.reportComment.number, actorId: member.id },
    ]);
    const own = `query ($number: Int!) { post(number: $number) { viewerHasReported openReportCount } }`;
    const seen = (await t.as(member).ask(own, { number: answer.id })).data.post;
    expect(seen).toEqual({ viewerHasReported: true, openReportCount: null });
    expect((await t.ask(own, { number: answer.id })).data.post.viewerHasReported).toBe(false);
  });

  test('one is open for a member and a text, even of ten at once', async () => {
    const member = await buildMember(t.db);
    const answer = await buildAnswer(t.db);
    const made = await Promise.all(Array.from({ length: 10 }, () => report(member, answer.id)));
    expect(made.filter(({ code }) => code === 'ALREADY_DONE')).toHaveLength(9);
    expect(await t.db.report.count({ where: { postId: answer.id } })).toBe(1);
    const key = 'one-report-sent-twice';
    const another = await buildAnswer(t.db);
    const [first, second] = [
      await report(member, another.id, { key }),
      await report(member, another.id, { key }),
    ];
    expect(second).toEqual(first);
  });

  test('sent twice tell who made them nothing that they may not read any more', async () => {
    const [member, moderator] = [await buildMember(t.db), await buildMember(t.db, { role: 'MODERATOR' })];
    const answer = await buildAnswer(t.db);
    const again = async () => {
      const query = reportPost.replace('decision', 'decision handledBy { handle } post { html }');
      const variables = { postId: answer.id, reason: 'SPAM', key: 'one-report-sent-later' };
      return (await t.as(member).ask(query, variables)).data.reportPost;
    };
    const { number } = await again();
    await t.as(moderator).ask(handle, { reportId: number, decision: 'UPHOLD', reason: 'It sells watches.' });
    expect(await again()).toMatchObject({ number, state: 'UPHELD', handledBy: null });
    await t.db.post.update({ where: { id: answer.id }, data: { state: 'HIDDEN' } });
    expect(await again()).toEqual({ __typename: 'NotFoundError', code: 'NOT_FOUND' });
  });

  test('are refused on own texts, without words for OTHER, to visitors, and on what cannot be seen', async () => {
    const answer = await buildAnswer(t.db);
    const member = await buildMember(t.db);
    expect(await report({ id: answer.authorId }, answer.id)).toMatchObject({ code: 'OWN_POST' });
    expect(await report(member, answer.id, { reason: 'OTHER' })).toMatchObject({ code: 'INVALID' });
    const asVisitor = await t.ask(reportPost, { postId: answer.id, reason: 'SPAM' });
    expect(asVisitor.data.reportPost.code).toBe('SIGN_IN_FIRST');
    const staffOnly = await buildThread(t.db, { audience: 'staff' });
    expect(await report(member, staffOnly.openingId)).toEqual(await report(member, 999_999));
  });
});

describe('reports', () => {
  test('are listed for moderators by state, newest first and by cursor, and for nobody else', async () => {
    const moderator = await buildMember(t.db, { role: 'MODERATOR' });
    const before = (await t.as(moderator).ask(list, { first: 100 })).data.reports.edges.length;
    const made: number[] = [];
    for (let i = 0; i < 3; i++) {
      made.push((await report(await buildMember(t.db), (await buildAnswer(t.db)).id)).number);
    }
    const first = (await t.as(moderator).ask(list, { first: 2 })).data.reports;
    expect(first.edges.map(({ node }: { node: { number: number } }) => node.number)).toEqual([
      made[2],
      made[1],
    ]);
    const next = await t.as(moderator).ask(list, { first: 100, after: first.pageInfo.endCursor });
    expect(next.data.reports.edges[0].node.number).toBe(made[0]);
    expect(next.data.reports.edges).toHaveLength(before + 1);
    for (const asking of [
      t,
      t.as(await buildMember(t.db)),
      t.as(await buildMember(t.db, { role: 'AGENT' })),
    ]) {
      const { data, errors } = await asking.ask(list);
      expect(data.reports).toBeNull();
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['NOT_PERMITTED']);
    }
  });

  test('of an audience that the moderator is not in tell nothing', async () => {
    const moderator = await buildMember(t.db, { role: 'MODERATOR' });
    const category = await buildCategory(t.db, { readAudience: 'group:1' });
    const thread = await buildThread(t.db, {
      categoryId: category.id,
      markdown: 'Secret of the group, long enough.',
    });
    const { id } = await t.db.report.create({
      data: { postId: thread.openingId, reporterId: thread.authorId, reason: 'RUDE' },
    });
    const { data } = await t.as(moderator).ask(list, { first: 100 });
    expect(JSON.stringify(data)).not.toContain('Secret of the group');
    const code = async (reportId: number) =>
      (await t.as(moderator).ask(handle, { reportId, decision: 'UPHOLD', reason: 'Because.' })).data
        .handleReport;
    expect(await code(id)).toEqual(await code(999_999));
  });
});

describe('handleReport', () => {
  test('decides all open reports of the same text, with reason, audit and events', async () => {
    const moderator = await buildMember(t.db, { role: 'MODERATOR' });
    const answer = await buildAnswer(t.db);
    const comment = await buildComment(t.db, { postId: answer.id });
    const [first, second] = [
      await report(await buildMember(t.db), answer.id),
      await report(await buildMember(t.db), answer.id),
    ];
    await t.as(await buildMember(t.db)).ask(reportComment, { commentId: comment.id });
    const decide = async (reportId: number) =>
      (await t.as(moderator).ask(handle, { reportId, decision: 'DISMISS', reason: 'A matter of taste.' }))
        .data.handleReport;
    const both = await Promise.all([decide(first.number), decide(second.number)]);
    expect(both.map(({ code }) => code ?? 'decided').sort()).toEqual(['ALREADY_DONE', 'decided']);
    const decided = await t.db.report.findMany({ where: { postId: answer.id }, orderBy: { id: 'asc' } });
    expect(decided.map(({ state, decision, handledById }) => [state, decision, handledById])).toEqual([
      ['DISMISSED', 'A matter of taste.', moderator.id],
      ['DISMISSED', 'A matter of taste.', moderator.id],
      ['OPEN', '', null],
    ]);
    const entries = await t.db.auditEntry.findMany({
      where: { subjectKind: 'report', subjectId: { in: [first.number, second.number] } },
    });
    expect(entries.map(({ action, reason }) => [action, reason])).toEqual([
      ['dismiss report', 'A matter of taste.'],
      ['dismiss report', 'A matter of taste.'],
    ]);
    expect(
      await t.db.outbox.count({
        where: { event: 'report.handled', payload: { path: ['actorId'], equals: moderator.id } },
      }),
    ).toBe(2);
  });

  test('asks for a reason and for a moderator', async () => {
    const moderator = await buildMember(t.db, { role: 'MODERATOR' });
    const agent = await buildMember(t.db, { role: 'AGENT' });
    const { number } = await report(await buildMember(t.db), (await buildAnswer(t.db)).id);
    const code = async (member: { id: number }, reason: string) =>
      (await t.as(member).ask(handle, { reportId: number, decision: 'UPHOLD', reason })).data.handleReport
        .code;
    expect(await code(moderator, '  ')).toBe('INVALID');
    expect(await code(agent, 'Because.')).toBe('NOT_PERMITTED');
  });
});
