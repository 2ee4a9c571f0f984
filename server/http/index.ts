export { type AppOptions, createApp } from './app.js';
export { cookieName } from './context.js';
export { connectionTimes } from './times.js';
