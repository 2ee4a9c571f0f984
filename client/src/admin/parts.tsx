import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ask, type Shape } from '../api/http.js';
import { Problem } from '../api/problem.js';
import { anyShape } from '../api/shapes.js';
import { ProblemNotice } from '../ui/Notice.js';
import { Waiting } from '../ui/Waiting.js';
import css from './Admin.module.css';

interface Query<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}

/** What was asked for, or that it is on its way, or why it did not come and a way to ask again. */
export function Loaded<T>({ of, children }: { of: Query<T>; children: (data: T) => ReactNode }) {
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (of.error !== null) return <ProblemNotice error={of.error} onRetry={() => void of.refetch()} />;
  return (
    <div className="sheet">
      <Waiting lines={4} />
    </div>
  );
}

export function Section({ title, lead, tools, children }: { title: string; lead?: string; tools?: ReactNode; children: ReactNode }) {
  return (
    <section className="stack">
      <div className="row apart">
        <h2>{title}</h2>
        {tools}
      </div>
      {lead === undefined ? null : <p className={`soft small ${css.lead}`}>{lead}</p>}
      {children}
    </section>
  );
}

/** A table that becomes a list of cards on a phone: each cell then says its column. */
export function Table({ label, columns, rows }: { label: string; columns: string[]; rows: { key: string; cells: ReactNode[] }[] }) {
  return (
    <div className="sheet">
      <table className={css.table} aria-label={label}>
        <thead className="named">
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, i) => (
                <td key={columns[i]} data-label={columns[i]}>
                  <div>{cell}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export interface Change {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  body?: unknown;
}

/** Changes something of the office; every screen of it is read anew. */
export function useChange(): UseMutationResult<unknown, Error, Change>;
export function useChange<T>(shape: Shape<T>): UseMutationResult<T, Error, Change>;
export function useChange(shape: Shape<unknown> = anyShape) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ path, ...request }: Change) => (await ask(path, shape, request)).data,
    retry: false,
    onSuccess: () => Promise.all(['admin', 'people', 'delegations', 'me'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}

/** What the server found at a field, in its words. */
export function faultAt(error: unknown, path: string): string | undefined {
  return error instanceof Problem ? error.fields.find((field) => field.path === path || field.path.startsWith(`${path}.`))?.message : undefined;
}

/** The problem as a whole, where not all of it stands at its fields already. */
export function Rest({ error, fields }: { error: unknown; fields: readonly string[] }) {
  if (error === null || error === undefined) return null;
  const found = error instanceof Problem ? error.fields : [];
  const isShown = found.length > 0 && found.every(({ path }) => fields.some((field) => path === field || path.startsWith(`${field}.`)));
  return isShown ? null : <ProblemNotice error={error} />;
}
