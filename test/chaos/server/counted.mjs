/** Every write of a store by a name that is the same in every walk of the same report, whatever was killed on the way. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { Collection } from 'mongodb';

/**
 * @typedef {import('../../../server/store/port.js').Store} Store
 * @typedef {import('../../../workflows/index.js').Entry} Entry
 * @typedef {<T>(name: string, work: () => Promise<T>) => Promise<T>} AtWrite
 */

/** The port's write that is under way, and how many writes it has made of its own. @type {AsyncLocalStorage<{ name: string, own: number }>} */
const underWay = new AsyncLocalStorage();

/**
 * The same store, with every write of its port going through `atWrite`.
 * @param {Store} store
 * @param {AtWrite} atWrite
 * @returns {Store}
 */
export function countPortWrites(store, atWrite) {
  const { journal, register, texts, blobs, deliveryLog } = store;
  let seq = 0;
  /** @type {AtWrite} */
  const write = (name, work) => underWay.run({ name, own: 0 }, () => atWrite(name, work));

  /** How often the journal holds such a step already tells one RETURN from the next. @param {Entry} entry */
  async function nameOf({ reportId, event: { type, target }, by: { person } }) {
    const before = await journal.entries(reportId, 0, 1_000);
    const same = before.filter(({ event, by }) => event.type === type && event.target === target && by.person === person);
    return `${[type, target, 'by', person].filter((part) => part !== undefined).join(' ')} (${same.length + 1})`;
  }

  return {
    ...store,
    journal: {
      ...journal,
      async head(reportId) {
        const head = await journal.head(reportId);
        seq = head?.seq ?? 0;
        return head;
      },
      append: async (step) => write(await nameOf(step.entry), () => journal.append(step)),
      issue: (request, make) => write('ISSUE with its number', () => journal.issue(request, make)),
      effectsDone: async (reportId, through) => {
        const sending = (await journal.entries(reportId, 0, 1_000)).some(({ event }) => event.type === 'CONFIRM_RECIPIENTS');
        return write(`effects of ${sending ? 'CONFIRM_RECIPIENTS' : 'ISSUE'} done`, () => journal.effectsDone(reportId, through));
      },
      saveHead: (head, index) => write('head', () => journal.saveHead(head, index)),
      nextReportId: () => {
        seq = 0;
        return write('report id', () => journal.nextReportId());
      },
    },
    register: {
      ...register,
      void: (...row) => write('void number', () => register.void(...row)),
      settle: () => write('settle register', () => register.settle()),
    },
    texts: { ...texts, put: (text, expected) => write(`text ${text.section}/${text.round} after ${seq}`, () => texts.put(text, expected)) },
    blobs: { ...blobs, put: (bytes) => write(`blob ${kindOf(bytes)} after ${seq}`, () => blobs.put(bytes)) },
    deliveryLog: { ...deliveryLog, add: (line) => write(`log of ${line.delivery}`, () => deliveryLog.add(line)) },
    records(kind) {
      const records = store.records(kind);
      return {
        ...records,
        put: (id, record) => write(`${kind} put`, () => records.put(id, record)),
        add: (id, record) => write(`${kind} ${id.split(':')[0]} add`, () => records.add(id, record)),
        remove: (id) => write(`${kind} remove`, () => records.remove(id)),
      };
    },
  };
}

/** Two renderings of one content differ in bytes; texts only in the walk they say they are of (documents.ts). @param {Uint8Array} bytes */
function kindOf(bytes) {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'docx';
  const text = new TextDecoder().decode(bytes).replaceAll(/walk \d+/g, 'walk');
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** Within a write of the port, what it does one by one. @type {(atWrite: AtWrite, what: string) => AtWrite} */
const within = (atWrite, what) => (_, work) => {
  const port = underWay.getStore();
  if (port === undefined) return work();
  port.own += 1;
  return atWrite(`${port.name}: ${port.own} ${what}`, work);
};

/** What the driver sends to the database, each message a write. @param {AtWrite} atWrite */
export function countDriverWrites(atWrite) {
  for (const method of /** @type {const} */ (['insertOne', 'insertMany', 'updateOne', 'updateMany', 'findOneAndUpdate', 'deleteOne'])) {
    /** @type {(...given: any[]) => Promise<any>} */
    const real = Collection.prototype[method];
    Object.assign(Collection.prototype, {
      /** @this {Collection} @param {any[]} given */
      [method](...given) {
        return within(atWrite, `${this.collectionName}.${method}`)('', () => real.apply(this, given));
      },
    });
  }
}

/** A blob is written under another name and then renamed: the moment between. @param {AtWrite} atWrite */
export function countFileWrites(atWrite) {
  const { rename } = files;
  files.rename = (from, to) => within(atWrite, 'rename')('', () => rename(from, to));
  syncBuiltinESMExports();
}
