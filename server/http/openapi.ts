import { z } from 'zod';
import type { Route } from './routes/route.js';

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    field: { type: 'string' },
  },
};

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return json;
}

const responseOf = (shape: z.ZodType | string) => {
  if (shape === 'nothing') return { description: 'Done' };
  if (typeof shape === 'string') return { description: 'The file', content: { [shape]: { schema: { type: 'string', format: 'binary' } } } };
  return { description: 'As asked', content: { 'application/json': { schema: schemaOf(shape, 'output') } } };
};

const parameters = ({ path, doc }: Route) => [
  ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
  ...Object.entries(doc.query ?? {}).map(([name, description]) => ({ name, in: 'query', description, schema: { type: 'string' } })),
  ...Object.entries(doc.headers ?? {}).map(([name, description]) => ({ name, in: 'header', description, schema: { type: 'string' } })),
];

const operation = (route: Route) => ({
  summary: route.doc.summary,
  tags: [route.doc.tag],
  operationId: `${route.method}${route.path.replace(/[^\w]+(\w)?/g, (_, letter: string | undefined) => (letter ?? '').toUpperCase())}`,
  parameters: parameters(route),
  ...(route.doc.upload === undefined
    ? {}
    : { requestBody: { required: true, content: { [route.doc.upload]: { schema: { type: 'string', format: 'binary' } } } } }),
  ...(route.doc.request === undefined
    ? {}
    : { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.doc.request, 'input') } } } }),
  responses: {
    ...Object.fromEntries(Object.entries(route.doc.responses).map(([status, shape]) => [status, responseOf(shape)])),
    default: { description: 'A refusal or a mistake, with a stable code', content: { 'application/problem+json': { schema: problem } } },
  },
  ...(route.open ? { security: [] } : {}),
});

/** OpenAPI 3.1 of these routes, from the very schemas that parse and present. */
export function openApi(routes: readonly Route[], version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Trình Ký',
      version,
      description:
        'Drafts, approves, signs, numbers and dispatches the documents of a public office. Answers and refusals come in Vietnamese or English by Accept-Language.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' }, cookie: { type: 'apiKey', in: 'cookie', name: 'trinhky_session' } } },
    security: [{ token: [] }, { cookie: [] }],
  };
}
