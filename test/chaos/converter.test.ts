import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { verifyJournal } from '../../server/engine/verify.js';
import { type Office, openOffice } from '../http/office.js';
import { describeIf } from '../setup/skip.js';
import { aSignedReport } from './issued.js';

let folder: string;
let office: Office;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trinhky-converter-'));
});
afterEach(async () => {
  await office.close();
  await rm(folder, { recursive: true, force: true });
});

/** A folder for PATH with a `soffice` that says what it is, and converts as the script says; `$folder` is where the PDF should go. */
async function aConverter(name: string, script: string): Promise<string> {
  const bin = join(folder, name);
  await mkdir(bin);
  const lines = ['#!/bin/sh', 'case "$*" in *--version*) echo "LibreOffice 7.4"; exit;; esac'];
  const outdir = 'for a; do [ "$previous" = --outdir ] && folder=$a; previous=$a; done';
  await writeFile(join(bin, 'soffice'), `${[...lines, outdir, script].join('\n')}\n`);
  await chmod(join(bin, 'soffice'), 0o755);
  return bin;
}

describeIf(process.platform !== 'win32', 'a converter', 'programs written as shell scripts do not run on Windows', () => {
  test.each([
    ['hangs', 'sleep 1000', 6_000],
    ['dies', 'kill -9 $$', 60_000],
    ['leaves half a file', 'printf half > "$folder/document.pdf"', 60_000],
    ['is missing', null, 60_000],
  ])(
    'that %s keeps no document back: it is issued and sent as DOCX, and its PDF follows at the next start that has one',
    async (_, script, renderTimeoutMs) => {
      const machine = { path: script === null ? '' : await aConverter('broken', script), renderTimeoutMs };
      office = await openOffice(undefined, {}, undefined, machine);
      const { id, as, take, report, journal, register } = await aSignedReport(office);
      await take('clerk', 'ISSUE');
      await office.settled();
      expect(await report()).toMatchObject({ state: 'dispatching', documents: { issued: true, pdf: false }, renderFailure: null });
      const docx = await as('clerk').get<ArrayBuffer>(`/api/reports/${id}/document.docx`);
      expect(new TextDecoder().decode(docx.body.slice(0, 2))).toBe('PK');
      const pdf = await as('clerk').get<{ code: string; detail: string }>(`/api/reports/${id}/document.pdf`);
      expect([pdf.status, pdf.body.code]).toEqual([404, 'no_pdf']);

      await take('dispatcher', 'CONFIRM_RECIPIENTS');
      await office.settled();
      const sent = (await journal()).filter(({ event }) => event.type === 'SENT');
      expect(sent.map(({ event }) => event['withoutPdf'])).toEqual(sent.map(() => true));
      expect(sent.length).toBeGreaterThan(0);

      machine.path = await aConverter('working', `printf '%%PDF-1.7' > "$folder/document.pdf"`);
      await office.restart();
      while (!(await report()).documents.pdf);
      const there = await as('clerk').get<ArrayBuffer>(`/api/reports/${id}/document.pdf`);
      expect(new TextDecoder().decode(there.body)).toBe('%PDF-1.7');
      expect(await as('clerk').get(`/api/reports/${id}/document.docx`)).toMatchObject({ status: 200, body: docx.body });
      expect((await journal()).filter(({ event }) => event.type === 'PDF_ADDED')).toHaveLength(1);
      expect(verifyJournal(await journal())).toMatchObject({ ok: true });
      expect(await register()).toEqual(['1 issued']);
    },
    60_000,
  );
});
