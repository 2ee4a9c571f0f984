/** The page of Decree 30/2020/NĐ-CP. */
export type { RenderInput } from './input.js';
export { decree30, type Profile } from './profile.js';
export { renderDocx, templateVersion } from './render.js';
