import { deliveryEvents } from '../../delivery/v1/events.js';
import { deliveryMachine } from '../../delivery/v1/machine.js';
import { opinionEvents } from '../../opinion/v1/events.js';
import { opinionMachine } from '../../opinion/v1/machine.js';
import { reportEvents } from '../../report/v1/events.js';
import { reportMachine } from '../../report/v1/machine.js';
import { sectionEvents } from '../../section/v1/events.js';
import { sectionMachine } from '../../section/v1/machine.js';
import type { Law } from '../law.js';
import { rules } from './rules.js';

/** The first law of the office. */
export const v1: Law = {
  version: 'v1',
  charts: { report: reportMachine, section: sectionMachine, opinion: opinionMachine, delivery: deliveryMachine },
  events: { report: reportEvents, section: sectionEvents, opinion: opinionEvents, delivery: deliveryEvents },
  rules,
  from: {},
};
