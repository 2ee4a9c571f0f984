/** Turning a package into pages, off the main thread. */
export { RenderError, type RenderErrorCode } from './errors.js';
export type { Renderer, RenderInput } from './port.js';
export { createRenderer, type PageRenderer, type RendererOptions } from './renderer.js';
export { findSoffice } from './soffice.js';
