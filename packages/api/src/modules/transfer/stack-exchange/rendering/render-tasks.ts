import type { LinkPolicy } from '../../../../kernel/markdown/link-policy.ts';

/** What a rendering thread is given when it starts. */
export type RenderSetting = LinkPolicy;

/** A post: its Markdown where it is known, else its HTML, which becomes Markdown first. */
export type PostTask = { kind: 'post'; title: string; markdown: string | null; html: string };
export type CommentTask = { kind: 'comment'; markdown: string };
/** HTML of which only the words are wanted. */
export type WordsTask = { kind: 'words'; html: string };
export type RenderTask = PostTask | CommentTask | WordsTask;

export type Rendered = { markdown: string; html: string; rendererVersion: number; language: string };
/** What a task gave; a text that breaks the renderer breaks only itself. */
export type RenderResult = Rendered | { failure: string };
