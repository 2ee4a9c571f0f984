import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { openApi } from './openapi.js';
import type { Route } from './routes/route.js';

const assets: Record<string, string> = { 'swagger-ui.css': 'text/css', 'swagger-ui-bundle.js': 'application/javascript', 'favicon-32x32.png': 'image/png' };

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Trình Ký – API</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/docs/swagger-ui.css"></head>
<body><div id="ui"></div><script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></body></html>`;
const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#ui', deepLinking: true, validatorUrl: null,
  requestInterceptor: (request) => { request.headers['X-Requested-With'] = 'trinh-ky'; return request; } });`;

/** The API's own description and a page to read it and try it, served from here alone: it makes no request to any other site. */
export function docsRoutes(described: readonly Route[], version: string): Route[] {
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  const document = openApi(described, version);
  const doc = (summary: string, type: string) => ({ summary, tag: 'docs', responses: { 200: type } });
  return [
    {
      method: 'get',
      path: '/api/openapi.json',
      doc: doc('This API as OpenAPI 3.1', 'application/json'),
      open: true,
      async handle(ctx) {
        ctx.body = document;
      },
    },
    {
      method: 'get',
      path: '/docs',
      doc: doc('A page to read this API', 'text/html'),
      open: true,
      async handle(ctx) {
        ctx.type = 'html';
        ctx.body = page;
      },
    },
    {
      method: 'get',
      path: '/docs/start.js',
      doc: doc('Starts the page', 'application/javascript'),
      open: true,
      async handle(ctx) {
        ctx.type = 'application/javascript';
        ctx.body = start;
      },
    },
    ...Object.entries(assets).map(
      ([name, type]): Route => ({
        method: 'get',
        path: `/docs/${name}`,
        doc: doc('A part of the page', type),
        open: true,
        async handle(ctx) {
          ctx.type = type;
          ctx.body = await readFile(join(folder, name));
        },
      }),
    ),
  ];
}
