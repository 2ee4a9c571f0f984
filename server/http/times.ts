/** How long a connection may keep the server waiting, ms: options of `http.createServer`. */
export const connectionTimes = {
  /** until all headers are there */
  headersTimeout: 15_000,
  /** until the whole request is there: the largest paper on a line of 1 Mbit/s. Nobody but who has signed in is read from for so long */
  requestTimeout: 600_000,
  /** between two requests: longer than proxies keep theirs, or they would meet a line just closed */
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 5_000,
};
