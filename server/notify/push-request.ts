import type { PushRequest } from './pusher.js';

/** A push service has so long to answer, ms. */
const patienceMs = 15_000;

/** One request over the network; a redirect is not followed, so that nothing is sent where nobody asked for it. */
export const pushRequest: PushRequest = async (endpoint, headers, body) => {
  const { 'Content-Length': _, ...rest } = headers;
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: rest,
    body: new Blob([new Uint8Array(body)]),
    redirect: 'manual',
    signal: AbortSignal.timeout(patienceMs),
  });
  // what it says is of no use; an unread body would keep the connection
  await answer.body?.cancel();
  return { status: answer.status, retryAfter: answer.headers.get('retry-after') };
};
