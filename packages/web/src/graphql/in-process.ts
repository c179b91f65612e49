/** Sends requests to the API in this process on behalf of the page's reader, and keeps the cookies it sets. */
export function inProcess(page: Request, api: (request: Request) => Promise<Response>) {
  const cookies: string[] = [];
  const send: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    for (const name of ['cookie', 'user-agent', 'x-request-id']) {
      const value = page.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
    // The page's own origin was checked before its form was read.
    headers.set('origin', new URL(page.url).origin);
    headers.set('sec-fetch-site', 'same-origin');
    const response = await api(new Request(input, { ...init, headers }));
    cookies.push(...response.headers.getSetCookie());
    return response;
  };
  return { send, cookies };
}
