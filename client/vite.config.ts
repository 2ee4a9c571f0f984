import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed } from './compressed.js';
import { wordsAhead } from './words-ahead.js';

const server = 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), wordsAhead(), compressed()],
  build: {
    outDir: join(import.meta.dirname, '../dist/client'),
    emptyOutDir: true,
    target: 'es2022',
    // what the first screen may weigh is a promise with a test of its own
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      output: {
        // all that the first screen needs in one file: forty small ones wait for each other on a slow line
        codeSplitting: { groups: [{ name: 'first', test: /client[\\/]src[\\/]main\.tsx$/ }] },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': server,
      '/docs': server,
      '/socket.io': { target: server, ws: true },
      '/rooms': { target: server, ws: true },
    },
  },
});
