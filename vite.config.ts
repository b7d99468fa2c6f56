/** Builds the explorer into `dist/explorer`: one page, hashed assets, nothing from another host. */
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'src/explorer',
  base: './',
  build: {
    outDir: '../../dist/explorer',
    emptyOutDir: true,
    target: 'es2023',
    // Assets stay files: the page's Content-Security-Policy allows no script or style inside it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
});
