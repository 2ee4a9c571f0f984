/** How long a connection may keep the server waiting, ms: options of `http.createServer`. */
export const connectionTimes = {
  /** until all headers are there */
  headersTimeout: 15_000,
  /** until the whole request is there: the largest text on a slow line */
  requestTimeout: 180_000,
  /** between two requests: longer than proxies keep theirs, or they would meet a line just closed */
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 5_000,
};
