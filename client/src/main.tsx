import './styles.js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { askAhead, openQueries } from './queries.js';
import { attendance } from './session/attendance.js';
import { watchStyles } from './ui/fetched.js';
import { readyWords } from './words/index.js';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has lost its #root');

attendance.watch(window);
watchStyles();
const queries = openQueries();
void askAhead(queries);
await readyWords();
createRoot(root).render(
  <StrictMode>
    <App queries={queries} />
  </StrictMode>,
);
