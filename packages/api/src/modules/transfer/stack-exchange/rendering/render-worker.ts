import { parentPort, workerData } from 'node:worker_threads';
import { languageOf } from '../../../../kernel/language-of.ts';
import { htmlToMarkdown } from '../../../../kernel/markdown/html-to-markdown.ts';
import { plainTextOf, renderInlineMarkdown, renderMarkdown } from '../../../../kernel/markdown/index.ts';
import { sanitiseMarkup } from '../../../../kernel/markdown/sanitise-markup.ts';
import type { RenderResult, RenderSetting, RenderTask } from './render-tasks.ts';

/** One rendering thread: receives tasks in chunks and answers each with its results. */

const setting = workerData as RenderSetting;
// Names written there are not handles here: `@peter` is nobody in particular.
const options = { ...setting, mentionHref: () => undefined };

function render(task: RenderTask): RenderResult {
  if (task.kind === 'words') {
    const markdown = plainTextOf(sanitiseMarkup(task.html, setting).html);
    return { markdown, html: '', rendererVersion: 0, language: 'und' };
  }
  if (task.kind === 'comment') {
    const { html, rendererVersion } = renderInlineMarkdown(task.markdown, options);
    return { markdown: task.markdown, html, rendererVersion, language: 'und' };
  }
  const markdown = task.markdown ?? htmlToMarkdown(task.html);
  const { html, rendererVersion, plainText } = renderMarkdown(markdown, options);
  return { markdown, html, rendererVersion, language: languageOf(`${task.title}\n${plainText}`.trim()) };
}

parentPort!.on('message', (tasks: RenderTask[]) => {
  const results = tasks.map((task): RenderResult => {
    try {
      return render(task);
    } catch (error) {
      return { failure: error instanceof Error ? error.message : String(error) };
    }
  });
  parentPort!.postMessage(results);
});
