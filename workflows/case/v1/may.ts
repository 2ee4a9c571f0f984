import { type Ask, firstRefusal } from '../rule.js';
import type { LawEvent } from '../situation.js';
import { rules } from './rules.js';

/** The guard of every chart: do all the rules it names hold? */
export const may = (event: LawEvent, asks: readonly Ask[]): boolean => firstRefusal(rules, asks, event.situation) === null;
