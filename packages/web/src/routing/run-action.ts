import { type ActionFunctionArgs, data, redirect } from 'react-router';
import { isUnreachable } from '../graphql/api-failure.ts';
import type { Action, RouteArguments, RouteDefinition } from './define-route.tsx';
import { type FormResult, refused } from './form-result.ts';
import { previewAction } from './preview-action.ts';

/** Carries out a form that was sent to a route. */
export async function runAction(
  action: NonNullable<RouteDefinition<unknown>['action']>,
  form: FormData,
  { request }: Pick<ActionFunctionArgs, 'request'>,
  given: RouteArguments,
): Promise<unknown> {
  if (form.has('preview')) return previewAction({ ...given, form });
  const run = typeof action === 'function' ? action : action[String(form.get('intent'))];
  if (run === undefined) throw data(null, { status: 400 });
  const result = await (run as Action)({ ...given, form }).catch((error: unknown) => {
    // In the browser a page must never be lost, and what was typed with it, because the connection broke.
    if (import.meta.env.SSR || !isUnreachable(error)) throw error;
    return refused(form, { message: given.t('refusal.unreachable') }, 503);
  });
  // Without JavaScript the form was a request for a document: sent back, so that reloading sends nothing twice.
  if (import.meta.env.SSR && isDone(result)) return redirect(request.url + (result.to ?? ''), 303);
  return result;
}

function isDone(result: unknown): result is Extract<FormResult, { done: true }> {
  return typeof result === 'object' && result !== null && 'done' in result && result.done === true;
}
