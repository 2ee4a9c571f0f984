export { PaletteButton } from './PaletteButton.js';
