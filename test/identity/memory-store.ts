import type { AuditLine, AuditStore, Tally } from '../../server/store/audit.js';
import type { RecordKind, RecordStore, Store } from '../../server/store/port.js';

/** Records in memory, as JSON: what comes out is never what went in, but a copy. */
export interface MemoryStore extends Pick<Store, 'name' | 'records' | 'audit'> {
  /** every record as stored, by `kind/id` */
  readonly stored: Map<string, string>;
  /** from the nth write on (1 is the next one) every write fails, as when the power goes */
  failFrom(write: number): void;
  heal(): void;
}

export function memoryStore(name: Store['name'] = 'sqlite'): MemoryStore {
  const stored = new Map<string, string>();
  let left = Number.POSITIVE_INFINITY;
  const write = () => {
    left -= 1;
    if (left < 0) throw new Error('The power is gone');
  };
  return {
    name,
    stored,
    failFrom: (n) => {
      left = n - 1;
    },
    heal: () => {
      left = Number.POSITIVE_INFINITY;
    },
    audit: auditInMemory(),
    records<T>(kind: RecordKind): RecordStore<T> {
      const key = (id: string) => `${kind}/${id}`;
      const read = (text: string): T => JSON.parse(text) as T;
      return {
        async get(id) {
          const text = stored.get(key(id));
          return text === undefined ? null : read(text);
        },
        all: async () => [...stored].filter(([at]) => at.startsWith(`${kind}/`)).map(([, text]) => read(text)),
        async put(id, record) {
          write();
          stored.set(key(id), JSON.stringify(record));
        },
        async add(id, record) {
          write();
          if (stored.has(key(id))) return 'exists';
          stored.set(key(id), JSON.stringify(record));
          return 'added';
        },
        async remove(id) {
          write();
          stored.delete(key(id));
        },
      };
    },
  };
}

/** Lines and tallies; asked for all at once. */
function auditInMemory(): AuditStore {
  const lines: AuditLine[] = [];
  const tallies = new Map<string, Tally>();
  return {
    async add(line) {
      lines.push(structuredClone(line));
    },
    list: async () => ({ items: lines.map((line, i) => ({ id: String(i), ...line })).reverse(), cursor: null }),
    async count(names, at) {
      for (const name of names) tallies.set(name, { name, count: (tallies.get(name)?.count ?? 0) + 1, lastAt: at });
    },
    tallies: async () => [...tallies.values()],
  };
}
