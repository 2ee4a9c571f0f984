import { describe } from '@jest/globals';
import { storeContract } from './contract.js';
import { aFolder } from './folders.js';
import { inFreshPlaces } from './place.js';

describe('the store in a folder', () => {
  storeContract(inFreshPlaces(aFolder));
});
