import { type Frame, frameOf, readPackage } from '../../templates/index.js';
import { aPackage } from '../fixtures/packages/build.js';

const read = readPackage(aPackage());
if (!read.ok) throw new Error('The package of these tests does not fit');

/** The frame of a small report. */
export const aFrame: Frame = frameOf(read.package);
