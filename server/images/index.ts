export { readPngFor } from './png.js';
export { createPrintedImages, type PrintedImage, type PrintedImages } from './printed.js';
