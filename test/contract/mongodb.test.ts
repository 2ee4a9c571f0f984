import { afterAll } from '@jest/globals';
import { startMongoServer } from '../mongodb-server.js';
import { describeIf } from '../setup/skip.js';
import { storeContract } from './contract.js';
import { aDatabase } from './databases.js';
import { inFreshPlaces } from './place.js';

const server = await startMongoServer();
const [uri, why] = 'uri' in server ? [server.uri, ''] : ['', server.skipped];

describeIf(uri !== '', 'the store on MongoDB', why, () => {
  storeContract(inFreshPlaces(() => aDatabase(uri)));

  afterAll(async () => {
    if ('close' in server) await server.close();
  });
});
