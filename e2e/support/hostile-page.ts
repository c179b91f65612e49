import type { Browser, Page } from 'playwright-core';
import {
  SAFE_ATTRIBUTES,
  type SafeMarkup,
  unsafeNodesIn,
} from '../../packages/api/src/kernel/markdown/testing/unsafe-nodes.ts';

/** What a page did that no page of posts may do. */
export interface Findings {
  /** Calls of functions that scripts announce themselves with, dialogs, windows opened, navigations. */
  executed: string[];
  /** Addresses the page asked for beside its own. */
  requested: string[];
  /** Elements, attributes and addresses that must not be in a post, with the number of the post. */
  unsafe: { post: number; what: string[] }[];
  /** Posts that did not end in the container they began in. */
  escaped: number;
}

declare global {
  interface Window {
    executed: string[];
    inspectPost: typeof unsafeNodesIn;
  }
}

const ORIGIN = 'http://posts.test/';
/** How long a script has to show itself after everything was touched. */
const PATIENCE = 150;
const EVENTS = (
  'click dblclick contextmenu mousedown mouseup mouseover mouseenter mousemove mouseout pointerdown pointerover ' +
  'pointerenter focus focusin blur keydown keyup keypress input change select submit reset toggle beforetoggle ' +
  'animationstart animationend transitionend load error scroll wheel copy paste drag drop touchstart begin end repeat'
).split(' ');

/** A page that reports on the posts it is given. There is no content policy: what could run, runs. */
export class HostilePage {
  readonly #page: Page;
  readonly #safe: SafeMarkup;
  #html = '';
  #visits = 0;
  #findings = noFindings();

  private constructor(page: Page, safe: SafeMarkup) {
    this.#page = page;
    this.#safe = safe;
  }

  static async open(browser: Browser, safe: SafeMarkup): Promise<HostilePage> {
    const context = await browser.newContext();
    const page = await context.newPage();
    const hostile = new HostilePage(page, safe);
    await hostile.#listen();
    return hostile;
  }

  /** Shows posts, touches every element in every way, and tells what happened. */
  async visit(posts: readonly string[]): Promise<Findings> {
    this.#findings = noFindings();
    this.#html = pageOf(posts);
    this.#visits += 1;
    const address = `${ORIGIN}${this.#visits}`;
    await this.#page.goto(address, { waitUntil: 'load' });
    const seen = await this.#examine();
    if (seen === null || this.#page.url() !== address) {
      this.#findings.executed.push(`went to ${this.#page.url()}`);
    }
    return {
      executed: [...this.#findings.executed, ...(seen?.executed ?? [])],
      requested: this.#findings.requested,
      unsafe: seen?.unsafe ?? [],
      escaped: posts.length - (seen?.whole ?? 0),
    };
  }

  /** Ends the page and all it kept. */
  async close(): Promise<void> {
    await this.#page.context().close();
  }

  /** What the page saw of itself; null when it left before it could tell. */
  async #examine(): Promise<Awaited<ReturnType<typeof touchEverything>> | null> {
    const task = { events: EVENTS, patience: PATIENCE, safe: { ...this.#safe, attributes: SAFE_ATTRIBUTES } };
    try {
      return await this.#page.evaluate(touchEverything, task);
    } catch (error) {
      if (String(error).includes('context was destroyed')) return null;
      throw error;
    }
  }

  async #listen(): Promise<void> {
    const page = this.#page;
    page.on('dialog', async (dialog) => {
      this.#findings.executed.push(`dialog ${dialog.message()}`);
      await dialog.dismiss();
    });
    page.on('popup', () => this.#findings.executed.push('opened a window'));
    await page.addInitScript(announceCalls);
    await page.addInitScript(`window.inspectPost = ${unsafeNodesIn}`);
    await page.route('**/*', async (route) => {
      const url = route.request().url();
      if (url === `${ORIGIN}${this.#visits}` && route.request().isNavigationRequest()) {
        await route.fulfill({ contentType: 'text/html; charset=utf-8', body: this.#html });
        return;
      }
      this.#findings.requested.push(url);
      // The answer to a navigation that leaves the page where it is, so that it can still tell the rest.
      if (route.request().isNavigationRequest()) await route.fulfill({ status: 204 });
      else await route.abort();
    });
  }
}

function noFindings(): Findings {
  return { executed: [], requested: [], unsafe: [], escaped: 0 };
}

function pageOf(posts: readonly string[]): string {
  const articles = posts.map((html) => `<article>${html}</article><hr class="end">`).join('\n');
  return `<!doctype html><html lang="en"><head><title>Posts</title><link rel="icon" href="data:,"></head><body><main>${articles}</main></body></html>`;
}

/** Runs in the page before anything else. */
function announceCalls(): void {
  window.executed = [];
  const announce = (name: string, values: unknown[]) =>
    window.executed.push(`${name}(${values.map(String).join()})`);
  for (const name of [
    'alert',
    'prompt',
    'confirm',
    'print',
    'open',
    'fetch',
    'postMessage',
    'importScripts',
  ]) {
    Object.defineProperty(window, name, {
      configurable: false,
      get:
        () =>
        (...values: unknown[]) => {
          announce(name, values);
        },
      set: () => undefined,
    });
  }
  for (const name of ['write', 'writeln'] as const) {
    document[name] = (...values: string[]) => {
      announce(`document.${name}`, values);
    };
  }
  // These two go on working: what examines the page is itself evaluated in it, and known by its name.
  // biome-ignore lint/security/noGlobalEval: it is wrapped to see who calls it.
  const evaluate = window.eval;
  window.eval = (source: string) => {
    if (!String(source).includes('touchEverything')) announce('eval', [source]);
    return evaluate(source);
  };
  window.Function = new Proxy(Function, {
    apply: (target, self, values) => {
      announce('Function', values);
      return Reflect.apply(target, self, values);
    },
    construct: (target, values) => {
      announce('Function', values);
      return Reflect.construct(target, values);
    },
  });
}

/** Runs in the page: looks at every post, then dispatches every event on every element. */
async function touchEverything(task: {
  events: string[];
  patience: number;
  safe: SafeMarkup & { attributes: readonly string[] };
}): Promise<{ executed: string[]; unsafe: Findings['unsafe']; whole: number }> {
  const articles = Array.from(document.querySelectorAll('main > article'));
  const whole = articles.filter((article) => article.nextElementSibling?.className === 'end').length;
  const unsafe = articles
    .map((article, post) => ({ post, what: window.inspectPost(article, task.safe) }))
    .filter(({ what }) => what.length > 0);

  // Links may lead away when they may lead there; those that would run a script are let through.
  const mayLead = new Set(task.safe.schemes.map((scheme) => `${scheme}:`));
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (link && mayLead.has(link.protocol)) event.preventDefault();
  });
  for (const element of Array.from(document.querySelectorAll('article *'))) {
    for (const type of task.events) {
      element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
    }
    if (element instanceof HTMLElement && element.tabIndex >= 0) element.focus();
  }
  await new Promise((resolve) => setTimeout(resolve, task.patience));
  return { executed: window.executed, unsafe, whole };
}
