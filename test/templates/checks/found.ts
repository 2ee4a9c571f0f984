/** What one check says of small texts. */
import { expect, test } from '@jest/globals';
import type { Check } from '../../../templates/checks/finding.js';
import { applyFix, type CheckOptions, checkPackage, type Finding, type ReportPackage } from '../../../templates/index.js';
import { aPackage, doc, paragraph, section } from '../../fixtures/packages/build.js';

/** A report that opens with these paragraphs, and says little else. */
export const written = (...texts: string[]): ReportPackage =>
  aPackage({ opening: doc(...texts.map((text) => paragraph(text))), sections: [section('1', 'Kết quả', 'vtlt', paragraph('Đã xong.'))] });

export const foundBy = (check: Check, report: ReportPackage, options: CheckOptions = {}): Finding[] => checkPackage(report, { ...options, checks: [check] });

/** The words a finding points at, in the opening. */
export function pointedAt(report: ReportPackage, { path, place }: Finding): string {
  const index = Number(/^opening\.content\.(\d+)$/.exec(path)?.[1]);
  const block = report.opening?.content[index];
  const text = block?.type === 'paragraph' ? (block.content ?? []).map((node) => (node.type === 'text' ? node.text : '')).join('') : '';
  return text.slice(place.offset, place.offset + place.length);
}

/** Each row: a text, the words pointed at, and the text when it is mended (left out where it takes judgement). */
export function fires(check: Check, rows: readonly (readonly [text: string, at: string, mended?: string])[]): void {
  test.each(rows.map(([text, at, mended]) => ({ text, at, mended })))('$text: “$at”', ({ text, at, mended }) => {
    const report = written(text);
    const found = foundBy(check, report);
    expect(found.map((one) => pointedAt(report, one))).toEqual([at]);
    const fix = found[0]?.fix;
    expect(fix === undefined ? undefined : applyFix(report, fix).opening).toEqual(mended === undefined ? undefined : written(mended).opening);
  });
}

export function isQuietAbout(check: Check, texts: readonly string[]): void {
  test.each(texts.map((text) => ({ text })))('nothing in: $text', ({ text }) => {
    expect(foundBy(check, written(text)).map(({ message }) => message.vi)).toEqual([]);
  });
}
