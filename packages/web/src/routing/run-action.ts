import { type ActionFunctionArgs, data, redirect } from 'react-router';
import { isUnreachable } from '../graphql/api-failure.ts';
import type { Translate } from '../words/words.ts';
import type { Action, RouteArguments, RouteDefinition } from './define-route.tsx';
import { forgetLocalDraft } from './forget-local-draft.ts';
import { type FormResult, refused } from './form-result.ts';
import { previewAction } from './preview-action.ts';

/** Carries out a form that was sent to a route. */
export async function runAction(
  action: NonNullable<RouteDefinition<unknown>['action']>,
  form: FormData,
  { request }: Pick<ActionFunctionArgs, 'request'>,
  given: RouteArguments,
): Promise<unknown> {
  const run = form.has('preview')
    ? previewAction
    : typeof action === 'function'
      ? action
      : action[String(form.get('intent'))];
  if (run === undefined) throw data(null, { status: 400 });
  const result = await (run as Action)({ ...given, form }).catch((error: unknown) => {
    // What is thrown on purpose is a page of its own: not there any more.
    if (import.meta.env.SSR || !(error instanceof Error)) throw error;
    return refusedByFault(error, form, given.t);
  });
  if (!import.meta.env.SSR && isCarriedOut(result)) forgetLocalDraft(form.get('draft'));
  // Without JavaScript the form was a request for a document: sent back, so that reloading sends nothing twice.
  if (import.meta.env.SSR && isDone(result)) return redirect(request.url + (result.to ?? ''), 303);
  return result;
}

/** In the browser a page must never be lost, and what was typed with it, because something broke. */
function refusedByFault(error: Error, form: FormData, t: Translate) {
  if (isUnreachable(error)) {
    return refused(form, { message: t('refusal.unreachable'), reason: 'UNREACHABLE' }, 503);
  }
  console.error(error);
  return refused(form, { message: t('refusal.fault'), reason: 'FAULT' }, 500);
}

/** A form that was carried out: its page stays, or leads elsewhere. */
function isCarriedOut(result: unknown): boolean {
  return isDone(result) || (result instanceof Response && result.status >= 300 && result.status < 400);
}

function isDone(result: unknown): result is Extract<FormResult, { done: true }> {
  return typeof result === 'object' && result !== null && 'done' in result && result.done === true;
}
