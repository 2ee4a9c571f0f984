import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pino from 'pino';
import { castOf } from '../../server/commands/demo/cast.js';
import { startServer } from '../../server/compose.js';
import { readSettings } from '../../server/settings.js';
import type { ReportPackage } from '../../templates/index.js';
import { sampleReport } from '../../templates/samples/index.js';
import { type DivisionStep, stepsOf } from './steps.js';

const password = 'measured-in-peace-1';

/** The whole server as `npm start` puts it together, on a free port, in the office of the sample report, everybody signed in. */
export async function openServedOffice(dir: string) {
  const cast = castOf(sampleReport);
  const officeFile = join(dir, 'office.json');
  await writeFile(officeFile, JSON.stringify({ ...cast.office, people: cast.office.people.map((person) => ({ ...person, password })) }));
  const settings = readSettings({ PORT: '0', DATA_DIR: join(dir, 'data'), OFFICE_FILE: officeFile, LOG_LEVEL: 'silent', RATE_LIMIT: '999999' });
  const start = () => startServer(settings, pino({ level: 'silent' }), '0.0.0');
  let server = await start();

  async function send<T>(method: 'GET' | 'POST', path: string, token: string | null, body?: object): Promise<T> {
    const response = await fetch(`${server.url}${path}`, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer as T;
  }

  const tokens = new Map<string, string>();
  for (const { account } of cast.office.people) {
    tokens.set(account, (await send<{ token: string }>('POST', '/api/session', null, { account, password })).token);
  }
  const tokenOf = (actor: { account: string } | undefined): string => {
    const token = tokens.get(actor?.account ?? '');
    if (token === undefined) throw new Error('Somebody has not signed in');
    return token;
  };
  const leadDrafter = tokenOf(cast.leadDrafter);
  const tokenFor = ({ division, who }: DivisionStep): string => tokenOf((who === 'head' ? cast.heads : cast.specialists).get(division));

  return {
    port: () => Number(new URL(server.url).port),
    leadDrafter,
    get: <T>(path: string, token: string): Promise<T> => send('GET', path, token),
    /** A step of a division's, each time under a key of its own. */
    take: (id: string, step: DivisionStep): Promise<object> => {
      const { division: _division, who: _who, ...event } = step;
      return send('POST', `/api/reports/${id}/events`, tokenFor(step), event);
    },
    tokenFor,
    /** The sample report, or another of its office, open for input. */
    async begin(report: ReportPackage = sampleReport): Promise<string> {
      const { id } = await send<{ id: string }>('POST', '/api/reports', leadDrafter, report);
      await send('POST', `/api/reports/${id}/events`, leadDrafter, { type: 'OPEN_INPUT', dueAt: '2099-12-31T10:00:00.000Z' });
      return id;
    },
    stepsIn: (changesOfMind: number): DivisionStep[] => stepsOf(sampleReport, changesOfMind),
    /** Everything ends and begins again: nothing is remembered but what is on the disk. Meanwhile the folder may be worked in. */
    async restart(meanwhile: (dataDir: string) => Promise<void> = async () => {}): Promise<void> {
      await server.close();
      await meanwhile(settings.dataDir);
      server = await start();
    },
    close: () => server.close(),
  };
}
export type ServedOffice = Awaited<ReturnType<typeof openServedOffice>>;
