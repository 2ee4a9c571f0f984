/** What the office's check of form found. */
import type { ReportPackage, Words } from '../package/index.js';
import type { Passage } from './passages.js';

export interface Finding {
  /** stable: the check and the place; a second one at a place has `#2` after it */
  id: string;
  check: string;
  /** `must` keeps the document from being initialled until it is mended or overridden with a reason */
  severity: 'must' | 'should';
  /** the section's number; null outside the sections */
  section: string | null;
  /** `sections.3.content.content.0` */
  path: string;
  message: Words;
}

/** One check: what it finds, without the id, which the place gives. */
export interface Check {
  name: string;
  severity: Finding['severity'];
  find(report: ReportPackage, passages: readonly Passage[]): Found[];
}
export interface Found {
  section: string | null;
  path: string;
  message: Words;
}
